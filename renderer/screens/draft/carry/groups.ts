import type { BlockId, Plan } from '../../../../shared/model';
import { headingText, sectionsOf, shownLabels } from '../../../../shared/outline';
import type { AuditedSentence, CarryAudit, LastSentence, Provenance } from '../../../../shared/seed';

/** What the list shows: sentences of the draft of one kind, or those of last year's plan that are in no place of it. */
export type AuditView = 'missing' | Provenance;

export type Listed = { of: 'draft'; sentence: AuditedSentence } | { of: 'last'; sentence: LastSentence };

/** Sentences of one section: of the draft's, or of last year's where they are missing. */
export interface AuditGroup {
  /** The section's first block. */
  id: BlockId;
  name: string;
  listed: Listed[];
  /** Nothing of the section is in the draft. */
  whole: boolean;
}

export const countsOf = ({ sentences, missing }: CarryAudit): Record<AuditView, number> => {
  const counts = { missing: missing.length, unchanged: 0, edited: 0, new: 0 };
  for (const { kind } of sentences) counts[kind] += 1;
  return counts;
};

/** The sentences of a view under the sections in which they stand, in reading order. */
export function groupsOf(audit: CarryAudit, view: AuditView, { last, draft }: { last: Plan; draft: Plan }): AuditGroup[] {
  if (view !== 'missing') return group(draft, audit.sentences.filter(({ kind }) => kind === view).map((sentence) => ({ of: 'draft', sentence })));
  const alive = new Set(audit.sentences.flatMap(({ origin }) => origin?.block ?? []));
  return group(last, audit.missing.map((sentence) => ({ of: 'last', sentence })), alive);
}

function group(plan: Plan, listed: readonly Listed[], alive: ReadonlySet<BlockId> | null = null): AuditGroup[] {
  const byBlock = new Map<BlockId, Listed[]>();
  for (const each of listed) byBlock.set(each.sentence.block, [...(byBlock.get(each.sentence.block) ?? []), each]);
  const labels = shownLabels(plan);
  return sectionsOf(plan).flatMap(({ heading, blocks }): AuditGroup[] => {
    const own = blocks.flatMap(({ id }) => byBlock.get(id) ?? []);
    if (own.length === 0) return [];
    const name = heading ? `${labels.get(heading.id) ?? ''}${headingText(heading)}` : '（开头部分）';
    return [{ id: blocks[0]?.id ?? '', name, listed: own, whole: alive !== null && heading !== null && !blocks.some(({ id }) => alive.has(id)) }];
  });
}
