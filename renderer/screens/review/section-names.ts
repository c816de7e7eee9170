import type { SectionHead } from '../../../shared/align';

/** A section as it is called; what stands before the first heading has no name. */
export const headName = (head: SectionHead | null): string => (head && head.label + head.text) || '（开头部分）';

/** A section's name; of merged and split ones those of the other parts too. */
export const headNames = (head: SectionHead, others: readonly SectionHead[]): string => [head, ...others].map(headName).join('；');
