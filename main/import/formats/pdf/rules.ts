/**
 * Operators of a page → the level and upright lines that it draws (ISO 32000-1, 8.5): the rules of its tables.
 * Programs draw a rule as a stroked segment (72 500 m 520 500 l S), as a thin filled box (72 500 448 0.5 re f) or as the side of a
 * stroked box. pdf.js gives each path as [painting operator, [numbers]], the numbers being 0 x y (move), 1 x y (line),
 * 2 and six (curve), 3 and four (curve), 4 (close).
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from './page';

/** A filled box is a rule up to this thickness, and a line is straight within it. */
const THICK = 2.5;
/** Shorter ones are ornaments. */
const SHORTEST = 6;
/** A drawing has more lines than a table. */
const MOST_RULES = 2000;
const NUMBERS: readonly number[] = [2, 2, 6, 4, 0];

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [x: number, y: number];
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

const STROKES: readonly number[] = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
const FILLS: readonly number[] = [OPS.fill, OPS.eoFill];

/** Empty for a page of drawings. `origin` is the lower left corner of the page. */
export function rulesOf({ fnArray, argsArray }: Operators, [left, bottom]: Point): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -left, -bottom];
  for (const [nth, operator] of fnArray.entries()) {
    const given = argsArray[nth];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = within(matrix, given);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = within(matrix, Array.isArray(given) ? given[0] : null);
    } else if (operator === OPS.constructPath && Array.isArray(given)) {
      for (const path of pathsOf(given[1], matrix)) for (const rule of paintedRules(Number(given[0]), path)) rules.push(rule);
      if (rules.length > MOST_RULES) return [];
    }
  }
  return rules;
}

function within(outer: Matrix, given: unknown): Matrix {
  if (!isNumbers(given) || given.length < 6) return outer;
  const [a, b, c, d, e, f] = outer;
  const [p = 1, q = 0, r = 0, s = 1, x = 0, y = 0] = given;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * x + c * y + e, b * x + d * y + f];
}

const isNumbers = (given: unknown): given is ArrayLike<number> & Iterable<number> => Array.isArray(given) || given instanceof Float32Array;

/** The corners of each figure of a path; the ends of curves are corners too, and no rule lies between them. */
function pathsOf(given: unknown, [a, b, c, d, e, f]: Matrix): Point[][] {
  const numbers: unknown = Array.isArray(given) ? given[0] : null;
  const paths: Point[][] = [];
  if (!isNumbers(numbers)) return paths;
  for (let at = 0; at < numbers.length;) {
    const kind = numbers[at] ?? 0;
    const count = NUMBERS[kind] ?? 0;
    const [x, y] = [numbers[at + count - 1] ?? 0, numbers[at + count] ?? 0];
    const path = paths.at(-1);
    if (kind === 0) paths.push([[a * x + c * y + e, b * x + d * y + f]]);
    else if (kind === 4) path?.push(...path.slice(0, 1));
    else path?.push([a * x + c * y + e, b * x + d * y + f]);
    at += count + 1;
  }
  return paths;
}

function paintedRules(operator: number, path: readonly Point[]): Rule[] {
  if (FILLS.includes(operator)) return [boxOf(path)].filter(isRule);
  return STROKES.includes(operator) ? path.slice(1).map((point, nth) => boxOf([path[nth] ?? point, point])).filter(isRule) : [];
}

function boxOf(points: readonly Point[]): Rule {
  const box = { x: Infinity, y: Infinity, right: -Infinity, top: -Infinity };
  for (const [x, y] of points) {
    box.x = Math.min(box.x, x);
    box.y = Math.min(box.y, y);
    box.right = Math.max(box.right, x);
    box.top = Math.max(box.top, y);
  }
  return box;
}

const isRule = ({ x, y, right, top }: Rule): boolean => Math.min(right - x, top - y) <= THICK && Math.max(right - x, top - y) >= SHORTEST;
