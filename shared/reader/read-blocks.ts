import type { Level } from '../model';
import { readQuantities } from '../targets';
import { readLabel } from './labels';
import type { Passage, ReadBlock } from './reading';

/** A lead sentence longer than this is prose, not a heading. */
const LONGEST_LEAD = 60;
/** Where a copy lost its numbers, only a short sentence at the start of a longer paragraph is taken for a heading. */
const LONGEST_BARE_LEAD = 40;

/** Sections that report what was done; their figures are results. */
const REPORT = /完成情况|工作情况|工作回顾|工作总结|主要成绩|工作成效|亮点工作|存在(?:的)?(?:主要)?(?:问题|不足)|取得的成/;

/**
 * Passages → headings and paragraphs, with their quantities. An item (一是) that opens its paragraph stands one level
 * below the heading above it. In a copy that lost its numbers a short opening sentence is a heading without a label.
 */
export function readBlocks(passages: readonly Passage[], year: number | null): ReadBlock[] {
  const bare = lostNumbers(passages);
  const blocks: ReadBlock[] = [];
  let above: Level = 1;
  let report: Level | null = null;
  let under = '';
  for (const passage of passages) {
    const block = readBlock(passage, above, bare);
    const { heading } = block;
    if (heading) {
      if (heading.marker !== 'item') above = heading.level;
      if (report !== null && heading.level <= report) report = null;
      under = leadOf(block);
      if (report === null && heading.level <= 2 && REPORT.test(under)) report = heading.level;
    }
    blocks.push({ ...block, quantities: readQuantities(block.text, { year, heading: under, past: report !== null }) });
  }
  return blocks;
}

/** The heading sentence, without the 。 that ends a run-in one. */
export function leadOf(block: ReadBlock): string {
  if (!block.heading?.runIn) return block.text;
  const stop = block.text.indexOf('。');
  return stop < 0 ? block.text : block.text.slice(0, stop);
}

function readBlock(passage: Passage, above: Level, bare: boolean): ReadBlock {
  const label = readLabel(passage.text);
  if (label) {
    const rest = { text: passage.text.slice(label.length), map: passage.map.slice(label.length) };
    const form = headingForm(rest.text, LONGEST_LEAD);
    if (form && rest.text) {
      const level = label.level ?? (Math.min(4, above + 1) as Level);
      return { ...rest, heading: { level, label: label.label, marker: label.level === null ? 'item' : 'number', runIn: form === 'run-in' }, quantities: [] };
    }
  }
  const isBare = bare && !label && headingForm(passage.text, LONGEST_BARE_LEAD) === 'run-in' && passage.text.length > 60;
  return { ...passage, heading: isBare ? { level: 3, label: '', marker: 'none', runIn: true } : null, quantities: [] };
}

/** A short text without an end mark stands alone; a lead sentence that ends in 。 is run in; anything else is prose. */
function headingForm(text: string, longest: number): 'alone' | 'run-in' | null {
  const stop = text.indexOf('。');
  if (stop < 0) return text.length <= longest && !/[；;：:]$/.test(text) ? 'alone' : null;
  return stop <= longest ? 'run-in' : null;
}

/** Whether a copy has lost its numbers: long paragraphs, most of them opening with a short sentence, hardly a number. */
function lostNumbers(passages: readonly Passage[]): boolean {
  const long = passages.filter((passage) => passage.text.length > 60);
  const numbered = passages.filter((passage) => readLabel(passage.text)).length;
  const leading = long.filter((passage) => headingForm(passage.text, LONGEST_BARE_LEAD) === 'run-in').length;
  return long.length >= 5 && numbered < passages.length / 4 && leading > long.length / 2;
}
