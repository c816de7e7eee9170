import { CELL_BREAK, type Level, type Quantity } from '../model';
import { isReportHeading } from '../outline';
import { readQuantities } from '../targets';
import { readLabel } from './labels';
import type { RowPassage } from './find-rows';
import { slicePassage } from './lines';
import { spanOf, type LineHint, type Passage, type ReadBlock } from './reading';

/** A lead sentence longer than this is prose, not a heading. */
const LONGEST_LEAD = 120;
/** Where a copy lost its numbers, only a short sentence at the start of a longer paragraph is taken for a heading. */
const LONGEST_BARE_LEAD = 40;
/** 总体要求：以…: a heading before a colon is no longer than this. */
const LONGEST_COLON_LEAD = 20;

export interface Surroundings {
  year: number | null;
  hints: readonly LineHint[];
}

/** A block on its way, before its quantities are read. */
type Shape = Omit<ReadBlock, 'quantities'>;

/**
 * Passages → headings and paragraphs, with their quantities. An item (一是) that opens its paragraph stands one level
 * below the heading above it. In a copy that lost its numbers a short opening sentence is a heading without a label.
 */
export function readBlocks(passages: readonly RowPassage[], { year, hints }: Surroundings): ReadBlock[] {
  const bare = lostNumbers(passages);
  const hintOf = hintsByStart(hints);
  const blocks: ReadBlock[] = [];
  let above: Level = 1;
  let report: number | null = null;
  let under = '';
  let glossary = false;
  let columns: string[] | undefined;
  for (const passage of passages) {
    if (!passage.row) columns = undefined;
    else if (passage.row.header) columns = passage.text.split(CELL_BREAK);
    const place: Place = { above, bare, hint: hintOf.get(passage.map[0] ?? -1) };
    for (const shape of readShapes(passage, place)) {
      const { heading } = shape;
      if (heading) {
        if (heading.marker !== 'item') above = heading.level;
        const rank = rankOf(heading);
        if (report !== null && rank <= report) report = null;
        under = leadOf(shape);
        if (report === null && rank <= 2 && isReportHeading(under)) report = rank;
      }
      glossary ||= GLOSSARY.test(shape.text);
      const quantities = readQuantities(shape.text, { year, heading: under, past: report !== null, ...(columns ? { columns } : {}) });
      blocks.push({ ...shape, quantities: glossary ? quantities.map(asDefinition) : quantities });
    }
  }
  return blocks;
}

/** From here to the end words are explained: 名词解释. */
const GLOSSARY = /^(?:附(?:件|录)?\s*\d*\s*[:：]?\s*)?(?:名词|术语|缩略语|有关词语|部分词语)(?:解释|释义|注释|说明)\s*[:：]?$/;

/** A figure in an explanation is what the word means, no commitment. */
const asDefinition = (quantity: Quantity): Quantity => ({ ...quantity, role: 'parameter' });

/** 第一部分 and 第一章 stand above 一、 though both are of the first level. */
const rankOf = ({ level, label }: NonNullable<ReadBlock['heading']>): number => (/^第.+(?:部分|章|篇)/.test(label) ? 0 : level);

/** The heading sentence, without the 。 that ends a run-in one. */
export function leadOf(block: Pick<ReadBlock, 'heading' | 'text'>): string {
  if (!block.heading?.runIn) return block.text;
  const stop = block.text.indexOf('。');
  return stop < 0 ? block.text : block.text.slice(0, stop);
}

/** Formats hint at whole paragraphs; the indent before one may be inside the hint. */
function hintsByStart(hints: readonly LineHint[]): Map<number, LineHint> {
  const byStart = new Map<number, LineHint>();
  for (const hint of hints) for (let at = hint.start; at < Math.min(hint.end, hint.start + 8); at++) if (!byStart.has(at)) byStart.set(at, hint);
  return byStart;
}

interface Place {
  above: Level;
  bare: boolean;
  hint: LineHint | undefined;
}

function readShapes(passage: RowPassage, place: Place): Shape[] {
  if (passage.row) return [{ ...passage, span: spanOf(passage), heading: null }];
  const label = readLabel(passage.text);
  if (!label) return [withoutLabel(passage, place)];
  const rest = slicePassage(passage, label.length);
  const level = label.level ?? (Math.min(4, place.above + 1) as Level);
  const heading = { level, label: label.label, marker: label.level === null ? ('item' as const) : ('number' as const) };
  const span = { start: spanOf(passage).start, end: spanOf(rest).end };
  const form = rest.text && !(label.level === null && listsItems(rest.text)) ? headingForm(rest.text, LONGEST_LEAD) : null;
  if (form) return [{ ...rest, span, heading: { ...heading, runIn: form === 'run-in' } }];
  const colon = rest.text.search(/[：:]/);
  if (colon >= 2 && colon <= LONGEST_COLON_LEAD && colon < rest.text.length - 1) {
    const [lead, body] = [slicePassage(rest, 0, colon + 1), slicePassage(rest, colon + 1)];
    return [
      { ...lead, span: { start: span.start, end: spanOf(lead).end }, heading: { ...heading, runIn: false } },
      { ...body, span: spanOf(body), heading: null },
    ];
  }
  return [{ ...passage, span: spanOf(passage), heading: null }];
}

/** 一是人才不足；二是投入不足。: one sentence with several items is body text. */
const listsItems = (text: string): boolean => /[；;，,]\s*(?:[二三四五六七八九十]{1,2}(?:是|要)|第[二三四五六七八九十])/.test(text.split('。', 1)[0] ?? '');

/** A paragraph, or a heading that shows no number: by the format's word, or in a copy that lost its numbers. */
function withoutLabel(passage: Passage, { above, bare, hint }: Place): Shape {
  const span = spanOf(passage);
  const form = headingForm(passage.text, LONGEST_BARE_LEAD);
  const whole = hint !== undefined && hint.end >= span.end;
  if (whole && form === 'alone' && (hint.level !== undefined || hint.bold) && !/[，,：:]$/.test(passage.text)) {
    const level = hint.level === undefined ? above : (Math.min(4, hint.level) as Level);
    return { ...passage, span, heading: { level, label: '', marker: 'none', runIn: false } };
  }
  if (form === 'run-in' && isBoldLead(passage, hint)) return { ...passage, span, heading: { level: Math.min(4, above + 1) as Level, label: '', marker: 'none', runIn: true } };
  const isBare = bare && form === 'run-in' && passage.text.length > 60;
  return { ...passage, span, heading: isBare ? { level: 3, label: '', marker: 'none', runIn: true } : null };
}

/** 加快数字赋能。|推进… with its first sentence bold and no more: the format marks a heading that is run in. */
function isBoldLead({ text, map }: Passage, hint: LineHint | undefined): boolean {
  const stop = map[text.indexOf('。')];
  return hint?.bold === true && stop !== undefined && (hint.end === stop || hint.end === stop + 1) && stop < (map.at(-1) ?? stop);
}

/** A text without an end mark stands alone; a lead sentence that ends in 。 is run in; anything else is prose. */
export function headingForm(text: string, longest = LONGEST_LEAD): 'alone' | 'run-in' | null {
  const stop = text.indexOf('。');
  if (stop < 0) return text.length <= longest ? 'alone' : null;
  return stop <= longest ? 'run-in' : null;
}

/** Whether a copy has lost its numbers: long paragraphs, most of them opening with a short sentence, hardly a number. */
function lostNumbers(passages: readonly Passage[]): boolean {
  const long = passages.filter((passage) => passage.text.length > 60);
  const numbered = passages.filter((passage) => readLabel(passage.text)).length;
  const leading = long.filter((passage) => headingForm(passage.text, LONGEST_BARE_LEAD) === 'run-in').length;
  return long.length >= 5 && numbered < passages.length / 4 && leading > long.length / 2;
}
