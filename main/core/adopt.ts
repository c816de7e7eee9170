import { createHash } from 'node:crypto';
import type { Imported } from '../../shared/contract';
import { fail, succeed, type PlanSource, type Result } from '../../shared/model';
import { readPlan, toPlan, type SourceText } from '../../shared/reader';
import { findByHash, insertPlan, type Original } from '../store';
import type { Environment } from './environment';

export interface Incoming {
  text: SourceText;
  source: PlanSource;
  original: Original | null;
  /** The plan year that a person gave; it stands over what the source says. */
  year: number | undefined;
}

/**
 * Reads a source into a plan and puts it into the library. Content that is there already (white space aside) is
 * not added again. Problems: bad-input (nothing to read), year-missing (the source names no plan year: ask and
 * call again; it is never guessed).
 */
export function adoptSource(env: Environment, incoming: Incoming): Result<Imported> {
  const { text, source, original } = incoming;
  const contentHash = hashOf(text.text);
  const known = findByHash(env.store.db, contentHash);
  if (known) return succeed({ id: known.id, title: known.title, year: known.year, duplicate: true });

  const reading = readPlan(text);
  if (reading.blocks.length === 0) return fail('bad-input', `“${source.name}”里没有可读的正文，未导入。请检查文件内容，或改用“粘贴文字”导入。`);
  const year = incoming.year ?? reading.year;
  if (year === null) return fail('year-missing', `“${source.name}”里没有写明计划年度。请填写年度后再导入，其余内容已读好。`);

  const plan = toPlan(reading, { newId: env.newId, year, source });
  insertPlan(env.store.db, { plan, contentHash, source: text, ...(original ? { original } : {}) });
  return succeed({ id: plan.id, title: plan.title, year: plan.year, duplicate: false });
}

const hashOf = (text: string): string => createHash('sha256').update(text.replace(/\s+/g, '')).digest('hex');
