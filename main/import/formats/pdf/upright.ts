/**
 * A page as its text is read: landscape tables and fed-in sheets are stored turned, with or without /Rotate
 * (ISO 32000-1, 7.7.3.3). The direction of most characters is the page's own; what runs in another is a watermark or margin note.
 */
import type { Page, Run, Turn } from './page';

/** Text that overlaps itself within so many characters is one text, struck twice to look bold. */
const STRUCK = 0.3;

/** The page turned so that its text runs from left to right, without other text, and with nothing said twice. */
export function uprightPage(page: Page): Page {
  const turn = turnOf(page.runs);
  const { width, height } = page;
  const place = (x: number, y: number): [number, number] => {
    if (turn === 1) return [y, width - x];
    if (turn === 2) return [width - x, height - y];
    return turn === 3 ? [height - y, x] : [x, y];
  };
  const runs = page.runs.filter((run) => run.turn === turn).map((run): Run => {
    const [x, y] = place(run.x, run.y);
    return { ...run, x, y, right: x + run.right - run.x, turn: 0 };
  });
  const rules = page.rules.map((rule) => {
    const [[x, y], [right, top]] = [place(rule.x, rule.y), place(rule.right, rule.top)];
    return { x: Math.min(x, right), y: Math.min(y, top), right: Math.max(x, right), top: Math.max(y, top) };
  });
  const [w, h] = turn % 2 === 0 ? [width, height] : [height, width];
  return { width: w, height: h, runs: strikeOnce(runs), rules };
}

function turnOf(runs: readonly Run[]): Turn {
  const characters = [0, 0, 0, 0];
  for (const { turn, text } of runs) if (turn !== null) characters[turn] = (characters[turn] ?? 0) + text.length;
  const turns: readonly Turn[] = [0, 1, 2, 3];
  return turns.reduce((most, turn) => ((characters[turn] ?? 0) > (characters[most] ?? 0) ? turn : most), 0);
}

function strikeOnce(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.flatMap((run): Run[] => {
    const same = seen.get(run.text) ?? [];
    const under = same.find(({ x, y }) => Math.abs(x - run.x) < run.size * STRUCK && Math.abs(y - run.y) < run.size * STRUCK);
    if (under) {
      under.heavy = true;
      return [];
    }
    const once = { ...run };
    seen.set(run.text, [...same, once]);
    return [once];
  });
}
