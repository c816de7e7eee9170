import type { Span } from '../model';
import { joinPassages, slicePassage, type Line } from './lines';
import { spanOf, type Passage } from './reading';

/**
 * Copies from document viewers: the text is cut into numbered chunks of a few hundred characters without regard to its
 * words, and every line break has become a space:
 *
 *   1、…高于全省平均水平0.2个百分      ← chunk 1, cut inside 个百分点
 *   2、点。2 .企业培育指标。…           ← chunk 2; the 2 . behind it is the document's own number
 */
const CHUNK = /^(\d{1,3})、/;
const SHORTEST_CHUNK = 120;

export interface Mended {
  lines: Line[];
  /** The chunk numbers that were taken out. */
  marks: Span[];
}

/** The chunks of a viewer's copy as one line, other lines as they are; null when the copy is not of that kind. */
export function mendViewerCopy(lines: readonly Line[]): Mended | null {
  const from = lines.findIndex((line) => line.text.startsWith('1、'));
  if (from < 0) return null;
  let to = from;
  while (to < lines.length && Number(CHUNK.exec(lines[to]?.text ?? '')?.[1]) === to - from + 1) to++;
  const chunks = lines.slice(from, to);
  const cut = chunks.slice(0, -1).filter((chunk) => !/[。！？；：:]$/.test(chunk.text)).length;
  const long = chunks.filter((chunk) => chunk.text.length >= SHORTEST_CHUNK).length;
  if (chunks.length < 3 || cut < (chunks.length - 1) * 0.6 || long < chunks.length * 0.6) return null;
  const markLength = (chunk: Line): number => CHUNK.exec(chunk.text)?.[0].length ?? 0;
  const whole = joinPassages(chunks.map((chunk) => slicePassage(chunk, markLength(chunk))));
  return {
    lines: [...lines.slice(0, from), { ...mendCharacters(whole), indented: false }, ...lines.slice(to)],
    marks: chunks.map((chunk) => spanOf(slicePassage(chunk, 0, markLength(chunk)))),
  };
}

const WIDE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’—…]/;

/** Takes out the spaces that line breaks left, and reads an o for the 。 that it was: 投资偏少o我市 → 投资偏少。我市. */
function mendCharacters({ text, map }: Passage): Passage {
  const stops = text.replace(/([\u4e00-\u9fff%％）)]\s?)o(?=\s*(?:[\u4e00-\u9fff]|\d{1,2}\s*\.))/g, '$1。');
  let mended = '';
  const offsets: number[] = [];
  for (let i = 0; i < stops.length; i++) {
    const sign = stops[i] ?? '';
    if (/\s/.test(sign) && (WIDE.test(stops[i - 1] ?? '') || WIDE.test(stops[i + 1] ?? ''))) continue;
    mended += sign;
    offsets.push(map[i] ?? 0);
  }
  return { text: mended, map: offsets };
}
