import { createHash } from 'node:crypto';
import type { Imported } from '../../shared/contract';
import { fail, succeed, type Plan, type PlanSource, type Result } from '../../shared/model';
import { readPlan, splitPlans, toPlan, type Reading, type SourceText } from '../../shared/reader';
import { findByHash, insertPlan, type Original } from '../store';
import type { Environment } from './environment';

export interface Incoming {
  text: SourceText;
  source: PlanSource;
  original: Original | null;
  /** The plan year that a person gave; it stands over what the source says, but not where that holds several plans. */
  year: number | undefined;
}

/** One plan of a source on its way into the library. */
interface Part {
  text: SourceText;
  contentHash: string;
  reading: Reading;
  year: number | null;
}

/**
 * Reads a source into a plan, or into several where it holds several, and puts them into the library. Content that is
 * there already (white space aside) is not added again. Problems: bad-input (nothing to read), year-missing (the source
 * names no plan year: ask and call again; it is never guessed). Either all plans of a source come in or none.
 */
export function adoptSource(env: Environment, incoming: Incoming): Result<Imported> {
  const { source } = incoming;
  const whole = findByHash(env.store.db, hashOf(incoming.text.text));
  if (whole) return succeed({ ...whole, duplicate: true, more: [], returned: null });

  const parts = partsOf(incoming);
  if (parts.some(({ reading }) => reading.blocks.length === 0)) return fail('bad-input', `“${source.name}”里没有可读的正文，未导入。请检查文件内容，或改用“粘贴文字”导入。`);
  if (parts.some(({ year }) => year === null)) return fail('year-missing', `“${source.name}”里没有写明计划年度。请填写年度后再导入，其余内容已读好。`);
  const known = parts.map((part) => findByHash(env.store.db, part.contentHash));
  const adopted = env.store.db.write(() => parts.map((part, nth) => known[nth] ?? adoptPart(env, incoming, part)));
  const [first, ...more] = adopted;
  if (!first) return fail('bad-input', `“${source.name}”里没有可读的正文，未导入。请检查文件内容。`);
  return succeed({ ...first, duplicate: known.every((each) => each !== null), more, returned: null });
}

function partsOf({ text, year: given }: Incoming): Part[] {
  const texts = splitPlans(text);
  return texts.map((each): Part => {
    const reading = readPlan(each);
    const year = texts.length === 1 ? (given ?? reading.year) : (reading.year ?? given ?? null);
    return { text: each, contentHash: hashOf(each.text), reading, year };
  });
}

function adoptPart(env: Environment, { source, original }: Incoming, { text, contentHash, reading, year }: Part): Pick<Plan, 'id' | 'title' | 'year'> {
  const plan = toPlan(reading, { newId: env.newId, year: year ?? 0, source });
  insertPlan(env.store.db, { plan, contentHash, source: text, ...(original ? { original } : {}) });
  return { id: plan.id, title: plan.title, year: plan.year };
}

/** White space aside. */
export const hashOf = (text: string): string => createHash('sha256').update(text.replace(/\s+/g, '')).digest('hex');
