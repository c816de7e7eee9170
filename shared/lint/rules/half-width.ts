import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt, placesOf } from '../report';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
/** A sign that a Chinese sentence runs through: Chinese on one side of it, words or figures on the other. Not 1,200, 12:30, http://, R&D (OECD). */
const HAN = '[\\u4e00-\\u9fff“”《》（）]';
const WORD = '[\\u4e00-\\u9fff“”《》（）%％‰\\dA-Za-z]';
const BETWEEN = new RegExp(`(?<=${HAN})[,;:?!](?=\\s*${WORD}|$)|(?<=${WORD})[,;:?!](?=\\s*${HAN})`, 'g');
/** A pair of half-width brackets round Chinese words. */
const BRACKETS = /\(([^()]*[\u4e00-\u9fff][^()]*)\)/g;
const STOP = /(?<=[\u4e00-\u9fff”》）])\.(?=[\u4e00-\u9fff“《（]|$)/g;

const BRACKET_SIGNS: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** Each half-width sign of a Chinese text with the one that belongs there, in order. */
function halfWidthIn(text: string): { start: number; end: number; text: string }[] {
  return [
    ...placesOf(text, BETWEEN).map(({ start, end, found }) => ({ start, end, text: FULL[found[0]] ?? found[0] })),
    ...placesOf(text, STOP).map(({ start, end }) => ({ start, end, text: '。' })),
    ...placesOf(text, BRACKETS).flatMap(({ start, end }) => [start, end - 1].map((at) => ({ start: at, end: at + 1, text: BRACKET_SIGNS[text.charAt(at)] ?? '' }))),
  ].sort((a, b) => a.start - b.start);
}

/** A text that is no block's, with its marks full-width, and how many were not. */
export function toFullWidth(text: string): { text: string; mended: number } {
  const found = halfWidthIn(text);
  return { text: found.reduceRight((now, { start, end, text: sign }) => now.slice(0, start) + sign + now.slice(end), text), mended: found.length };
}

/** One finding a block: a text that came from a web page has them everywhere. */
export const halfWidth: BlockRule = {
  id: 'half-width',
  name: '半角标点',
  inBlock(block) {
    const text = textOf(block);
    const edits = halfWidthIn(text).map((edit) => ({ block: block.id, ...edit }));
    const [first] = edits;
    if (!first) return [];
    const message = edits.length === 1 ? `半角的“${text.slice(first.start, first.end)}”` : `这一段有 ${edits.length} 个半角标点`;
    return [findingAt(block, first, {
      rule: 'half-width', severity: '建议', message, why: '中文中间的标点用全角（GB/T 15834—2011）。',
      fixes: [{ label: edits.length === 1 ? `改为“${first.text}”` : '都改为全角', edits }],
    })];
  },
};
