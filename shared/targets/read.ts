/**
 * The quantities of a paragraph: numbers with units are found (scan), names and slogans set aside (classify), and for each
 * figure its own words are read from the number outwards: comparator, measure, indicator, role.
 *
 *   专利申请量超过9000件，授权量达5300件以上  →  专利申请量 > 9000 件; 专利授权量 >= 5300 件
 */
import { CELL_BREAK, type Amount, type Quantity, type Span } from '../model';
import { isQuantity } from './classify';
import { readComparator } from './comparator';
import { contrastedArea } from './contrast';
import { distribute } from './distribute';
import { nameIndicator } from './indicator';
import { readMeasure } from './measure';
import { readLeft } from './phrase';
import { makePlain, toPlain, toSource, type Plain } from './plain';
import { readRole, type ReadingContext } from './role';
import { readRow } from './rows';
import { scanCandidates } from './scan';
import { cutSentences, type Place, type Sentence } from './sentences';
import { nameSubsidy } from './subsidy';
import type { Thread } from './thread';

export type { ReadingContext } from './role';

const MAX_UNIT = 40;
const MAX_INDICATOR = 100;

const closestTo = (text: string): string => text.slice(-MAX_INDICATOR);

interface Read {
  quantity: Quantity;
  thread: Thread;
  /** Where the figure's own words end. */
  end: number;
}

function readPlace(plain: Plain, place: Place, sentence: Sentence, thread: Thread, context: ReadingContext): Read {
  const { candidate } = place;
  const bound = readComparator(place);
  const changed = readMeasure(bound, candidate, false);
  const named = nameIndicator(place, changed.left, bound.right, thread);
  const carries = named.own && named.left.verb === '' && !named.left.linked && !bound.before && thread.added && !named.joined && !/(?:改造|整治|治理|修复|维修)/.test(named.indicator) && !/(?:总数|总量|总额|数)$/.test(named.indicator);
  // 新建城市道路15条、28公里: the same thing in another measure.
  const again = !named.own && thread.added && /^[、和]?$/.test(place.left) && place.follows;
  const added = named.left.added || carries || again;
  const { measure, value } = readMeasure(bound, candidate, added && candidate.kind !== 'rank');
  const role = readRole(place, bound, named, sentence, context);
  // A threshold is where things stand, whatever is added above it.
  const held = role === 'parameter' && measure === 'increase' && candidate.kind === 'money' ? 'level' : measure;
  const subsidy = role === 'parameter' ? nameSubsidy(place, bound, sentence) : null;
  const area = contrastedArea(plain.text, place);
  const indicator = closestTo(subsidy ?? (named.indicator.startsWith(area) ? named.indicator : area + named.indicator));
  const quantity = {
    ...toSource(plain, candidate), value, unit: candidate.unit.slice(0, MAX_UNIT), comparator: bound.comparator, measure: held, indicator, role,
  };
  const keeps = !named.own && thread.subject !== '';
  const end = candidate.end + place.right.length - bound.right.length + named.taken;
  const turned = named.left.verb !== '' && indicator.endsWith(named.left.verb);
  const listed = place.left.startsWith('、') && indicator.endsWith(thread.deed);
  const deed = turned ? named.left.verb : listed ? thread.deed : '';
  return { quantity, end, thread: { ...thread, indicator, added, deed, after: named.after, subject: keeps ? thread.subject : (named.base ?? indicator), rank: named.base ? indicator : thread.rank } };
}

/** What an amount that qualifies the things counted next begins with: 超|50亿元企业. */
const OVER = /(?:年(?:产值|营业收入|营收|销售额|收入))?(?:超过|超|突破|逾)$/;

/** 10亿元以上（项目8个）, 超50亿元企业2家: where the amount begins that says which things the next figure counts; null for any other. */
function thresholdOf(plain: Plain, place: Place, quantity: Quantity): number | null {
  const { candidate } = place;
  if (quantity.role !== 'parameter' || candidate.kind !== 'money' || !place.leads) return null;
  const after = plain.text.slice(candidate.end, candidate.end + place.right.length);
  if (/^(?:及)?以上(?:[^的，。、]{2,10})?$/.test(after)) return candidate.start;
  const over = OVER.exec(place.left)?.[0];
  return over !== undefined && /^[^的，。、]{2,10}$/.test(after) ? candidate.start - over.length : null;
}

/** A place whose left words begin behind those that the figure before it took. */
function withoutTaken(plain: Plain, place: Place, end: number): Place {
  const start = place.candidate.start - place.left.length;
  return end > start ? { ...place, left: plain.text.slice(Math.min(end, place.candidate.start), place.candidate.start) } : place;
}

/** The clause before a figure, when that holds no figure: a noun, or the object of a deed. */
function clauseBefore(sentence: Sentence, place: Place, end: number, topic: string): Pick<Thread, 'clause' | 'topic'> {
  const none = { clause: '', topic };
  if (place.clauseStart === sentence.start) return none;
  const stop = place.clauseStart - sentence.start - 1;
  const early = Math.max(0, stop - 60);
  const from = early + sentence.text.slice(early, stop).lastIndexOf('，') + 1;
  if (sentence.start + from < end) return none;
  const { noun, verb } = readLeft(sentence.text.slice(from, stop), { ratio: false, money: false });
  if (noun.length > 24) return none;
  return verb === '' ? { clause: noun, topic } : { clause: '', topic: noun || topic };
}

/** What a heading that is a clause tells of: 高新技术企业数量|首次出现负增长 → 高新技术企业. */
const TOLD = /(?<=.{4})(?:首次|大幅|明显|显著|不断|持续|稳步|进一步|有所|出现|达到|增长|下降|提升|提高|增强|实现|较快|快速|取得).*$/;

/** A heading that is a whole sentence tells of what its first clause is about, up to the first figure. */
function topicOf(heading: string): string {
  const { text } = makePlain(heading);
  const clause = text.slice(0, scanCandidates(text)[0]?.start).replace(/[，；。：].*$/s, '');
  return readLeft(clause.replace(TOLD, ''), { ratio: false, money: false }).noun.replace(/(?<=.{3})(?:总数|数量|总量)$/, '');
}

function readSentence(plain: Plain, sentence: Sentence, context: ReadingContext): Quantity[] {
  const quantities: Quantity[] = [];
  const topic = context.heading ? topicOf(context.heading) : '';
  let thread: Thread = { subject: '', indicator: '', added: false, after: false, clause: '', topic, rank: '', deed: '' };
  let end = sentence.start;
  let threshold: number | null = null;
  for (let nth = 0; nth < sentence.places.length;) {
    const place = sentence.places[nth];
    if (!place) break;
    const list = distribute(sentence.places, nth, quantities) ?? [place];
    for (const each of list) {
      const own = list.length > 1 ? each : threshold !== null && each.follows ? { ...each, left: plain.text.slice(threshold, each.candidate.start) } : withoutTaken(plain, each, end);
      const before = thread.subject === '' || !own.follows ? clauseBefore(sentence, own, end, topic) : { clause: '', topic };
      const read = readPlace(plain, own, sentence, { ...thread, ...before, after: thread.after && threshold === null }, context);
      quantities.push(read.quantity);
      ({ thread, end } = read);
      threshold = thresholdOf(plain, each, read.quantity);
    }
    nth += list.length;
  }
  return quantities;
}

/** 全县现有学校541所。其中，…: the parts of what is there, or of what was done, are so too. */
const PARTS = /^其中[，,：:]?/;
const STOCK = /^(?:目前，?|截至[^，]*，)?(?:全[市县区省]|我[市县区省局]|辖区)?(?:共)?现有/;
const PLEDGED = /力争|确保|争取|达到|要|新增|新建/;
const partsOf = ({ role }: Quantity, read: readonly Quantity[]): Quantity[] => read.map((quantity) => (quantity.role === 'target' ? { ...quantity, role } : quantity));

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Every quantity of the paragraph or row, in reading order; those at the `kept` spans though they look like names or slogans. */
function readKept(source: string, context: ReadingContext, kept: readonly Span[]): Quantity[] {
  return source.includes(CELL_BREAK) ? readRow(source, context, kept, readParagraph) : readParagraph(source, context, kept);
}

function readParagraph(source: string, context: ReadingContext, spans: readonly Span[]): Quantity[] {
  const plain = makePlain(source);
  const candidates = scanCandidates(plain.text);
  if (candidates.length === 0) return [];
  const places = cutSentences(plain.text, candidates).flatMap((sentence) => sentence.places);
  const wanted = spans.map((span) => ({ start: toPlain(plain, span.start), end: toPlain(plain, span.end) }));
  const kept = places.filter((place) => wanted.some((span) => meets(place.candidate, span)) || isQuantity(plain.text, place)).map((place) => place.candidate);
  let before: Quantity | undefined;
  return cutSentences(plain.text, kept).flatMap((sentence) => {
    const read = readSentence(plain, sentence, context);
    const whole = STOCK.test(sentence.text) ? read[0] : PARTS.test(sentence.text) ? before : undefined;
    const parts = whole && !PLEDGED.test(sentence.text) ? partsOf(whole, read) : read;
    before = parts.at(-1);
    return parts;
  });
}

/**
 * The quantities of one paragraph (already joined) or row of a table, in reading order, disjoint; each span covers number and unit in UTF-16
 * offsets of `text`. `context.past`: the section reports results. Never throws.
 */
export const readQuantities = (text: string, context: ReadingContext = {}): Quantity[] => readKept(text, context, []);

/** Quantities read at given spans too, though they look like names or slogans: a person says that they are figures. */
export const readFiguresAt = (text: string, spans: readonly Span[], context: ReadingContext = {}): Quantity[] =>
  readKept(text, context, spans);

/** Every number with a unit, those that are no quantities of the plan included, in reading order. */
export function findFigures(text: string): Span[] {
  const plain = makePlain(text);
  return scanCandidates(plain.text).map((candidate) => toSource(plain, candidate));
}

const amountOf = ({ value, unit, comparator, measure }: Quantity): Amount => ({ value, unit, comparator, measure });

/** Reads marked mentions again, in one pass over their paragraph; null where a span no longer holds a quantity. */
export function readAmountsAt(text: string, spans: readonly Span[]): (Amount | null)[] {
  const quantities = readFiguresAt(text, spans);
  return spans.map((span) => {
    const found = quantities.find((quantity) => meets(quantity, span));
    return found ? amountOf(found) : null;
  });
}

/** Reads one marked mention again in its paragraph; null when the span holds no quantity any more (or 「（待定）」). */
export const readAmountAt = (text: string, span: Span): Amount | null => readAmountsAt(text, [span])[0] ?? null;
