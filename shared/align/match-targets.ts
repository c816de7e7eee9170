import { textOf, type BlockId, type Plan, type Target, type TargetId } from '../model';
import { findLikenesses } from './similarity';

/** Which block of the one plan became which of the other. */
export type BlockOrigins = ReadonlyMap<BlockId, BlockId>;

/** An indicator's name as far as two of them must agree to be the same. */
export const nameOf = (target: Pick<Target, 'indicator'>): string => target.indicator.normalize('NFKC').replace(/[\s“”"（）()、，,]/g, '');

/** Names that share no more than this, as the kind that both are of (美育教师, 健康教师), are of two different things, wherever they stand. */
const LEAST_ALIKE = 0.2;
/** What two names that share nothing else gain by standing in the same paragraph. */
const SAME_PLACE = 0.3;
/** From here on a target is one of last year's under another name. */
const RENAMED = 0.5;

/** Last year's target of each of this year's: by lineage (in another version of one plan a target is itself), then by indicator, measure and unit, by indicator and measure, by the indicator, then by likeness of names. */
export function matchTargets(before: Plan, after: Plan, earlier: readonly Target[], later: readonly Target[], origins: () => BlockOrigins): Map<TargetId, Target> {
  const found = new Map<TargetId, Target>();
  const free = new Map(earlier.map((target) => [target.id, target]));
  const take = (target: Target, old: Target | undefined): void => {
    if (old && free.delete(old.id)) found.set(target.id, old);
  };
  const names = new Map([...earlier, ...later].map((target) => [target, nameOf(target)]));
  const named = (target: Target): string => names.get(target) ?? '';
  const open = (): Target[] => later.filter((target) => !found.has(target.id) && named(target) !== '');
  const lineage = (target: Target): TargetId | undefined => (before.id === after.id ? target.id : target.baseline?.target);
  for (const target of later) take(target, free.get(lineage(target) ?? '\0'));
  for (const key of [(t: Target) => `${named(t)}/${t.measure}/${t.unit}`, (t: Target) => `${named(t)}/${t.measure}`, named]) {
    if (free.size === 0 || found.size === later.length) break;
    const byKey = groupBy([...free.values()], key);
    for (const target of open()) take(target, byKey.get(key(target))?.pop());
  }
  for (const [target, old] of renamed([...free.values()], open(), samePlace(before, after, origins))) if (!found.has(target.id)) take(target, free.get(old.id));
  return found;
}

/** Each key's targets in reading order, the first at the end, where it is taken from. */
function groupBy(targets: readonly Target[], key: (target: Target) => string): Map<string, Target[]> {
  const groups = new Map<string, Target[]>();
  for (const target of [...targets].reverse()) {
    const group = groups.get(key(target));
    if (group) group.push(target);
    else groups.set(key(target), [target]);
  }
  return groups;
}

/** What is counted stands last: 基金规模 and 基金投资 are two things, however alike; a list (新能源、高端装备) has no head. */
const sameHead = (a: Target, b: Target): boolean => nameOf(a).slice(-1) === nameOf(b).slice(-1) || [a, b].every(({ indicator }) => indicator.includes('、'));

/** Pairs of one unit and measure whose names are alike, the likest first: 市级科普基地 → 市级科普教育基地. */
function renamed(earlier: readonly Target[], later: readonly Target[], together: (old: Target, now: Target) => boolean): [now: Target, old: Target][] {
  const likenesses = findLikenesses(earlier.map(nameOf), later.map(nameOf), LEAST_ALIKE);
  return likenesses.flatMap(({ before, after, score }): { pair: [Target, Target]; score: number }[] => {
    const [old, now] = [earlier[before], later[after]];
    if (score <= LEAST_ALIKE || !old || !now || old.unit !== now.unit || old.measure !== now.measure || !sameHead(old, now)) return [];
    const sure = score + (together(old, now) ? SAME_PLACE : 0);
    return sure >= RENAMED ? [{ pair: [now, old], score: sure }] : [];
  }).sort((a, b) => b.score - a.score).map(({ pair }) => pair);
}

/** Whether two targets are stated in paragraphs of which the one became the other. */
function samePlace(before: Plan, after: Plan, origins: () => BlockOrigins): (old: Target, now: Target) => boolean {
  let places: { then: Map<TargetId, BlockId>; here: Map<TargetId, BlockId>; was: BlockOrigins } | null = null;
  return (old, now) => {
    const { then, here, was } = (places ??= { then: placesOf(before), here: placesOf(after), was: origins() });
    const origin = was.get(here.get(now.id) ?? '\0');
    return origin !== undefined && origin === then.get(old.id);
  };
}

/** The block that first states each target. */
function placesOf(plan: Plan): Map<TargetId, BlockId> {
  const places = new Map<TargetId, BlockId>();
  for (const { id, content } of plan.blocks) for (const { target } of content) if (target !== undefined && !places.has(target)) places.set(target, id);
  return places;
}

/** A sentence and where in it a figure begins. */
export interface Statement { sentence: string; at: number }

/** The sentence that first states each target, by target id. */
export const sentencesOf = (plan: Pick<Plan, 'blocks'>): Map<TargetId, string> => new Map([...statementsOf(plan)].map(([id, { sentence }]) => [id, sentence]));

/** The same with the figure's place in it. */
export function statementsOf(plan: Pick<Plan, 'blocks'>): Map<TargetId, Statement> {
  const found = new Map<TargetId, Statement>();
  for (const block of plan.blocks) {
    if (block.content.every(({ target }) => target === undefined)) continue;
    const text = textOf(block);
    let at = 0;
    for (const run of block.content) {
      if (run.target && !found.has(run.target)) found.set(run.target, statementAt(text, at));
      at += run.text.length;
    }
  }
  return found;
}

const isStop = (code: number): boolean => code === 0x3002 || code === 0xff1b || code === 0xff01 || code === 0xff1f; // 。；！？

function statementAt(text: string, at: number): Statement {
  let start = at;
  while (start > 0 && !isStop(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !isStop(text.charCodeAt(end))) end++;
  const sentence = text.slice(start, end + 1);
  return { sentence: sentence.trim(), at: Math.max(0, at - start - (sentence.length - sentence.trimStart().length)) };
}
