/** Runs → lines: those of one baseline from left to right, region after region. */
import { median, type Page, type PageLine, type Run } from './page';

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/;
/** A gap of more than so many characters parts cells; one of less than a quarter is none. */
const CELL_GAP = 1.6;
const WORD_GAP = 0.22;
const HAN_GAP = 0.7;
/** A gutter between columns is at least so wide, in characters. */
const GUTTER = 0.9;
/** Columns are told from tables by their lines being full. */
const FULL = 0.8;
const FEWEST_LINES = 6;

/**
 * The regions of a page in the order in which they are read: the whole page, or, where it has two columns, what stands
 * above them, the left one, the right one, what stands below.
 */
export function regionsOf(page: Page): PageLine[][] {
  const gutter = findGutter(page);
  if (gutter === null) return [baselines(page.runs)];
  // What reaches over the gutter (a title) parts the page: above and below it columns are read by themselves.
  // A punctuation mark that hangs over a column's edge does not.
  const isWide = (run: Run): boolean => run.x < gutter - run.size * 2 && run.right > gutter + run.size * 2;
  const isLeft = (run: Run): boolean => (run.x + run.right) / 2 < gutter;
  const wide = baselines(page.runs.filter(isWide));
  const narrow = page.runs.filter((run) => !isWide(run));
  const regions: PageLine[][] = [];
  let top = Infinity;
  for (const line of [...wide, null]) {
    const bottom = line?.y ?? -Infinity;
    const between = narrow.filter(({ y }) => y < top && y >= bottom);
    regions.push(baselines(between.filter(isLeft)), baselines(between.filter((run) => !isLeft(run))));
    if (line) regions.push([line]);
    top = bottom;
  }
  return regions.filter((region) => region.length > 0);
}

/** Lines from the top of the page downwards. */
export function baselines(runs: readonly Run[]): PageLine[] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - run.y) < Math.max(first.size, run.size) * 0.45) row.push(run);
    else rows.push([run]);
  }
  return rows.map(joinRow);
}

function joinRow(row: readonly Run[]): PageLine {
  const runs = [...row].sort((a, b) => a.x - b.x);
  const size = median(runs.flatMap((run) => [...run.text].map(() => run.size)));
  const parts: { text: string; x: number }[] = [];
  let right = -Infinity;
  for (const run of runs) {
    const part = parts.at(-1);
    const gap = (run.x - right) / size;
    const text = closeSpread(run.text);
    if (!part || gap > CELL_GAP) parts.push({ text, x: run.x });
    else part.text += `${gap > spaceBetween(part.text.slice(-1), text.charAt(0)) ? ' ' : ''}${text}`;
    right = Math.max(right, run.right);
  }
  const cells = parts.map((part) => ({ ...part, text: closeUp(part.text) }));
  const text = closeUp(cells.map((cell) => cell.text).join(' '));
  return { text, x: runs[0]?.x ?? 0, right, y: runs[0]?.y ?? 0, size, parts: cells, lead: leadOf(runs, text), row: runs.some((run) => run.row === true) };
}

const SPREAD = /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]) +(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/g;
const TOGETHER = /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/g;

/** In a line spread to its full width pdf.js sees spaces at most characters; a few are the document's own. */
function closeSpread(text: string): string {
  const spaces = text.match(SPREAD)?.length ?? 0;
  return spaces > 0 && spaces >= (text.match(TOGETHER)?.length ?? 0) ? text.replace(SPREAD, '') : text;
}

/** Figures and letters among heavy characters may be of a light font: 黑体 has none that anybody uses. */
function leadOf(runs: readonly Run[], text: string): number {
  const isLight = ({ heavy, text: said }: Run): boolean => !heavy && HAN.test(said);
  const plain = runs.findIndex(isLight);
  const before = runs.slice(0, plain < 0 ? runs.length : plain);
  const end = plain < 0 && before.some(({ heavy }) => heavy) ? before.length : before.reduce((last, { heavy }, nth) => (heavy ? nth + 1 : last), 0);
  const characters = before.slice(0, end).map((run) => run.text).join('').replace(/\s/g, '').length;
  let lead = 0;
  for (let seen = 0; seen < characters && lead < text.length; lead += 1) if (/\S/.test(text.charAt(lead))) seen += 1;
  return lead;
}

/** Programs set figures and letters a quarter of a character off from Chinese ones, and nothing stands there. */
const spaceBetween = (before: string, after: string): number => (HAN.test(before) || HAN.test(after) ? HAN_GAP : WORD_GAP);

/** Spaces that stand for such a gap: between Chinese characters and figures or letters, and beside Chinese punctuation. */
const closeUp = (text: string): string =>
  text.replace(/(?<=[\u4e00-\u9fff]) +(?=[\dA-Za-z])|(?<=[\dA-Za-z%]) +(?=[\u4e00-\u9fff])| +(?=[，。；：、！？）】》”])|(?<=[，。；：、！？（【《“]) +/g, '');

/** A line and the one that it goes on in. */
export function joinTexts(first: string, second: string): string {
  if (HAN.test(first.slice(-1)) || HAN.test(second.charAt(0))) return first + second;
  return /[A-Za-z]-$/.test(first) ? first.slice(0, -1) + second : /[A-Za-z,.;]$/.test(first) ? `${first} ${second}` : first + second;
}

/** The middle of the gap between two columns; null for a page of one. */
function findGutter({ width, runs }: Page): number | null {
  const rows = baselines(runs);
  if (rows.length < FEWEST_LINES) return null;
  const size = median(rows.map((line) => line.size));
  for (let x = width * 0.38; x <= width * 0.62; x += Math.max(1, size * 0.25)) {
    const clear = (line: PageLine): boolean => !runs.some((run) => run.y === line.y && run.x < x + (size * GUTTER) / 2 && run.right > x - (size * GUTTER) / 2);
    if (rows.filter(clear).length < rows.length * 0.8) continue;
    const left = baselines(runs.filter((run) => run.right <= x));
    const right = baselines(runs.filter((run) => run.x >= x));
    if (isColumn(left) && isColumn(right)) return x;
  }
  return null;
}

/** Most of its lines reach from edge to edge, as running text does. */
function isColumn(lines: readonly PageLine[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map((line) => line.right));
  return lines.filter((line) => line.right - left > (right - left) * FULL).length >= lines.length * 0.6;
}
