import { textOf, type Block, type Heading, type Level } from '../model';
import { headingText } from '../outline';
import { ordinalOf } from '../reader';
import type { Judged, Remark } from './judgement';

/** A heading sentence beyond this is seldom one. */
const LONG_LEAD = 45;
/** A paragraph shorter than this, and without an end mark, may be a heading or a scrap of the page. */
const SHORT = 16;
/** So many headings without a number are a matter of the copy, not of each. */
const MANY_BARE = 6;
const ENDS = /[。！？；：:…”）)]$/;

/** Headings and paragraphs: what speaks for their being so. */
export function judgeStructure({ plan, reading }: Judged): Remark[] {
  const numbering = followNumbers();
  const bare = plan.blocks.filter((block) => block.type === 'heading' && block.marker === 'none' && block.runIn);
  return plan.blocks.flatMap((block, nth) => {
    const before = plan.blocks[nth - 1];
    const remarks = block.type === 'heading' ? [...(bare.length >= MANY_BARE && bare.includes(block) ? judgeBare(bare.indexOf(block), bare.length) : judgeHeading(block)), ...numbering(block)] : judgeParagraph(block, before, plan.blocks[nth + 1]);
    return [...remarks, ...judgeCut(block, reading.source)].map(([confidence, evidence]): Remark => ({ subject: { kind: 'block', block: block.id }, confidence, evidence }));
  });
}

/** A copy that lost its numbers lost them all: it is told once. */
const judgeBare = (nth: number, of: number): Said[] =>
  nth === 0 ? [[0.6, `原文全篇没有编号，共有 ${of} 个标题是按段首短句判断的，请通看一遍。`]] : [[0.75, '按段首短句判断为标题。']];

type Said = [confidence: number, evidence: string];

function judgeHeading(block: Heading): Said[] {
  const lead = headingText(block);
  if (lead.length > LONG_LEAD) return [[0.6, `标题有 ${lead.length} 字，可能是正文。`]];
  if (block.marker === 'none') return [[0.6, block.runIn ? '原文没有编号，按段首短句判断为标题。' : '原文没有编号，按字体或大纲级别判断为标题。']];
  if (!/[\u4e00-\u9fff]/.test(lead)) return [[0.4, '标题里没有文字。']];
  return [[0.95, `有编号“${block.label}”${block.runIn ? '，标题后接正文' : '，单独成段'}。`]];
}

/** 第一部分 stands above 一、 though both are of the first level. */
const PART = /^第.+(?:部分|章|篇)/;

/** Says where a number does not follow the one before it at its level. */
function followNumbers(): (block: Heading) => Said[] {
  const last: Partial<Record<Level, number>> = {};
  return (block) => {
    if (block.marker !== 'number') return [];
    // Below a higher heading a number begins again or runs on: its sign says that either is right.
    const part = PART.test(block.label);
    for (const below of [1, 2, 3, 4] as const) if (part || below > block.level) last[below] = -Math.abs(last[below] ?? 0);
    if (part) return [];
    const number = ordinalOf(block.label);
    const before = last[block.level] ?? 0;
    if (number > 0) last[block.level] = number;
    if (number === 0) return [[0.5, `编号“${block.label}”残缺，已按所在位置定级。`]];
    const follows = number === Math.abs(before) + 1 || (before <= 0 && number === 1);
    return follows ? [] : [[0.55, `编号“${block.label}”与前一个同级编号接不上，可能漏读了标题，也可能原文如此。`]];
  };
}

function judgeParagraph(block: Block, before: Block | undefined, after: Block | undefined): Said[] {
  if (block.type === 'row') return [[0.9, '与相邻各行列数相同，读作表格的一行。']];
  const text = textOf(block);
  if (text.length < SHORT && !ENDS.test(text)) return [[0.5, '很短，又没有句末标点，可能是标题，也可能是网页上的文字。']];
  if (!ENDS.test(text) && after?.type === 'paragraph') return [[0.6, '句子没有结束，可能与下一段本是一段。']];
  if (/^[，、；。）]/.test(text) && before) return [[0.5, '以标点开头，可能与上一段本是一段。']];
  return [[0.92, '正文段落。']];
}

/** A block that does not begin its line was cut out of running text. */
function judgeCut(block: Block, source: string): Said[] {
  if (!block.source || block.type !== 'heading' || block.source.start === 0) return [];
  const line = source.slice(Math.max(0, block.source.start - 40), block.source.start);
  const cut = /[^\s\u3000]$/.test(line.split(/[\r\n]/).at(-1) ?? '');
  if (!cut) return [];
  return block.label === '' ? [[0.55, '原文与上文连在一段里，又没有编号，从中拆出。']] : [[0.8, '原文与上文连在一段里，按编号拆出。']];
}
