import { formatInstant } from '../text';
import type { Comparison, PlanHead } from './comparison';

/** A side as papers name it: 云州市科学技术局2026年工作要点（送审稿，2026年1月5日 14:32）. */
export const sideName = ({ title, version }: PlanHead): string => (version ? `${title}（${version.name}，${formatInstant(version.keptAt)}）` : title);

/** What was compared, for the line below a paper's title; beside a version of its own a plan is 当前稿. */
export function comparedNames({ before, after }: Pick<Comparison, 'before' | 'after'>): string {
  const nameIn = (head: PlanHead, other: PlanHead): string => (head.id === other.id && !head.version && other.version ? `${head.title}（${versionOf(head)}）` : sideName(head));
  return `${nameIn(before, after)} → ${nameIn(after, before)}`;
}

/** The heads of the two columns: the years; within one year what the versions are called, with the time where that is the same too. */
export function columnNames({ before, after }: Pick<Comparison, 'before' | 'after'>): [before: string, after: string] {
  if (before.year !== after.year) return [`${before.year}年`, `${after.year}年`];
  if (before.id !== after.id && !before.version && !after.version) return ['原计划', '新计划'];
  const [one, other] = [versionOf(before), versionOf(after)];
  return one === other ? [withTime(before), withTime(after)] : [one, other];
}

const versionOf = ({ version }: PlanHead): string => version?.name ?? '当前稿';
const withTime = (head: PlanHead): string => (head.version ? `${head.version.name}（${formatInstant(head.version.keptAt)}）` : versionOf(head));
