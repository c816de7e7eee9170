import { hanWidth } from '../text';

/**
 * A title in lines that keep words whole, never begin with 的 or a closing mark, and make a 梯形 or 菱形: widths that strictly
 * grow, shrink, or grow and then shrink (GB/T 9704-2012 7.3.1; at most 20 characters of 二号 a line).
 */
export const TITLE_MOST = 20;
/** Lines shorter than this make no shape. */
const LEAST = 4;
const LINES_MOST = 5;
/** How many characters of unevenness a line that is better kept whole is worth: a name of an organ, a name in 《》. */
const NAME_COST = 8;

export interface TitleShape {
  lines: string[];
  shape: '一行' | '上梯形' | '下梯形' | '菱形';
}

/** Words of titles that the segmenter takes apart, and the name of a place where it begins a name: 云州市. */
const WHOLE = /印发|印送|转发|党组|党委|办公室|工作要点|实施方案|实施意见|高(?:新技术|质量|水平|标准|技能|层次|效能|品质)|营商环境|乡村振兴|新质生产力|(?<=^|中共|[《、]|印[发送])[\u4e00-\u9fff]{1,3}?[省市县区]/g;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The lines as given by hand ('\n' in the title), else the best shape; whole where none can be found. */
export function breakTitle(title: string): string[] {
  if (title.includes('\n')) return title.split('\n').filter((line) => line !== '');
  return titleShapes(title, 1)[0]?.lines ?? [title];
}

/** Good shapes of a title, the best first; a break given by hand is not looked at. */
export function titleShapes(title: string, most = 6): TitleShape[] {
  const text = title.replace(/\n/g, '');
  const width = hanWidth(text);
  if (text === '') return [];
  const single: TitleShape[] = width <= TITLE_MOST ? [{ lines: [text], shape: '一行' }] : [];
  if (single.length >= most || width > TITLE_MOST * LINES_MOST) return single;
  const outside = stopsIn(text, false);
  return [...single, ...(shapedAt(text, outside, most - single.length) ?? shapedAt(text, stopsIn(text, true), most - single.length) ?? [])];
}

/** In as few lines as a shape can be found for, and then those of one line more; what breaks a name only where nothing else can be had. */
function shapedAt(title: string, stops: readonly Stop[], most: number): TitleShape[] | null {
  const fewest = Math.max(2, Math.ceil(hanWidth(title) / TITLE_MOST));
  const found: Break[] = [];
  for (let lines = fewest; lines <= LINES_MOST && found.length < most; lines++) {
    const had = found.length > 0;
    found.push(...breaksInto(title, stops, lines));
    if (had) break;
  }
  const least = Math.min(...found.map(({ cost }) => cost));
  return found.length > 0 ? found.filter(({ cost }) => cost === least).slice(0, most).map(({ shape }) => shape) : null;
}

/** A place where a line may end, and what breaking there costs. */
interface Stop {
  at: number;
  cost: number;
}

/**
 * Between words, not before 的 or a mark that closes, not behind one that opens; inside 《》 and “” only where asked, for
 * a name in marks may be longer than a line. A break within the organ's name, before 关于, is taken last.
 */
function stopsIn(title: string, insideMarks: boolean): Stop[] {
  const stops: Stop[] = [];
  const organEnd = Math.max(0, title.indexOf('关于'));
  const within = new Set([...title.matchAll(WHOLE)].flatMap(({ index, 0: word }) => Array.from({ length: word.length - 1 }, (_, nth) => index + nth + 1)));
  let depth = 0;
  let digits = false;
  for (const { segment, index } of words.segment(title)) {
    const isDigits = /^[0-9]+$/.test(segment);
    // 局 alone ends the name of an organ whose other words the segmenter took apart: 财政|局.
    const glued = /^[局委厅部院会室府组]$/.test(segment) || /^[的了和与及、，。：；）》”’年月日]/.test(segment) || (digits && isDigits);
    if (index > 0 && !within.has(index) && (insideMarks || depth === 0) && !glued && !/[（《“‘]$/.test(title.slice(0, index))) {
      stops.push({ at: index, cost: index < organEnd && !isOrganEnd(title, index) ? NAME_COST : 0 });
    }
    depth += (segment.match(/[《“（]/g)?.length ?? 0) - (segment.match(/[》”）]/g)?.length ?? 0);
    digits = isDigits;
  }
  return stops;
}

/** Where one name of a joint document ends and the next begins: 云州市财政局|云州市审计局关于…, or behind the 、 between them. */
const isOrganEnd = (title: string, at: number): boolean => title[at - 1] === '、' || /[局委厅部院会室府组]$/.test(title.slice(0, at)) && !/^(?:局|党组|办公室|委员会)/.test(title.slice(at)) && hanWidth(title.slice(0, at)) >= LEAST;

/** A way to break a title; `cost`: what its stops cost; `score`: that and its unevenness. */
interface Break {
  shape: TitleShape;
  cost: number;
  score: number;
}

/** The breaks into so many lines that have a shape and fit, the most even first. */
function breaksInto(title: string, stops: readonly Stop[], lines: number): Break[] {
  const found: Break[] = [];
  const choose = (from: number, start: number, parts: string[], cost: number): void => {
    if (parts.length === lines - 1) {
      const all = [...parts, title.slice(start)];
      const shape = shapeOf(all);
      const widths = all.map(hanWidth);
      if (shape) found.push({ shape: { lines: all, shape }, cost, score: cost + Math.max(...widths) - Math.min(...widths) });
      return;
    }
    for (let i = from; i < stops.length; i++) {
      const stop = stops[i] ?? { at: 0, cost: 0 };
      const part = title.slice(start, stop.at);
      if (hanWidth(part) > TITLE_MOST) return;
      if (hanWidth(part) >= LEAST) choose(i + 1, stop.at, [...parts, part], cost + stop.cost);
    }
  };
  choose(0, 0, [], 0);
  return found.sort((a, b) => a.score - b.score);
}

/** 上梯形: lines grow; 下梯形: they shrink; 菱形: they grow and then shrink; null for what is none or does not fit. */
export function shapeOf(lines: readonly string[]): TitleShape['shape'] | null {
  const widths = lines.map(hanWidth);
  if (widths.some((width) => width > TITLE_MOST || width < LEAST)) return lines.length === 1 && (widths[0] ?? 0) <= TITLE_MOST ? '一行' : null;
  const steps = widths.slice(1).map((width, i) => width - (widths[i] ?? 0));
  if (steps.length === 0) return '一行';
  if (steps.some((step) => Math.abs(step) < 0.5)) return null;
  const turned = steps.findIndex((step) => step < 0);
  if (turned < 0) return '上梯形';
  if (steps.slice(turned).some((step) => step > 0)) return null;
  return turned === 0 ? '下梯形' : '菱形';
}
