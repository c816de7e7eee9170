import type { Locator } from 'playwright-core';
import type { AppWindow } from './shells';

/** Waits in the page's own time: where the machine is busy, what it put off has then been done. */
const settle = ({ page }: Pick<AppWindow, 'page'>, ms: number): Promise<void> => page.evaluate((wait) => new Promise<void>((resolve) => setTimeout(resolve, wait)), ms);

/** Where text stands in the paper. */
type Place = readonly [text: string, offset: number];

/**
 * Puts the page's selection from one text to another, and waits until slate-react has taken it over: it hears of a selection
 * by an event, and looks at it a throttle of 100 ms later. On a busy machine the event itself comes late, so it is waited for;
 * and what the paper draws anew before it has looked puts back the selection that it knows, so that ours is put again.
 */
async function select({ page }: AppWindow, from: Place, to: Place): Promise<void> {
  await page.evaluate(async (ends) => {
    const paper = document.querySelector<HTMLElement>('[data-slate-editor]');
    const selection = getSelection();
    if (!paper || !selection) throw new Error('no editor');
    const find = ([wanted, at]: readonly [string, number]) => {
      const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const found = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (found >= 0) return { node: walker.currentNode, offset: found + at };
      }
      throw new Error(`no text ${wanted}`);
    };
    const isThere = (): boolean => {
      const [start, end] = [find(ends[0]), find(ends[1])];
      return selection.anchorNode === start.node && selection.anchorOffset === start.offset && selection.focusNode === end.node && selection.focusOffset === end.offset;
    };
    paper.focus();
    for (let tries = 0; tries === 0 || !isThere(); tries += 1) {
      if (tries === 50) throw new Error(`the selection does not stay at ${ends[0][0]}`);
      const [start, end] = [find(ends[0]), find(ends[1])];
      start.node.parentElement?.scrollIntoView({ block: 'center' });
      const heard = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }));
      const stood = isThere();
      selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      if (!stood) await heard;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }, [from, to] as const);
}

/** The caret by mouse or arrow ends up in a text node of the page; this puts it into the one that holds `text`. */
export const putCaret = (app: AppWindow, text: string, offset: number): Promise<void> => select(app, [text, offset], [text, offset]);

/** Selects from one place of a text to another, as a drag of the mouse does. */
export const selectText = (app: AppWindow, from: Place, to: Place): Promise<void> => select(app, from, to);

type Listening = { heardOfInput?: Promise<unknown> };

/** What an input method does reaches the page by a way of its own, which nothing answers for: it is there when the page has the event. */
async function untilHeard({ page }: AppWindow, event: 'compositionupdate' | 'compositionend', act: () => Promise<unknown>): Promise<void> {
  await page.evaluate((name) => {
    (window as Listening).heardOfInput = new Promise((resolve) => document.addEventListener(name, resolve, { once: true, capture: true }));
  }, event);
  await act();
  await page.evaluate(() => (window as Listening).heardOfInput?.then(() => undefined));
}

const composing = (app: AppWindow, text: string): Promise<unknown> => app.devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

/** Types as an input method does: the letters composed one after another, then the words that are chosen. */
export async function compose(app: AppWindow, letters: string, words: string): Promise<void> {
  for (let n = 1; n <= letters.length; n++) {
    await untilHeard(app, 'compositionupdate', () => composing(app, letters.slice(0, n)));
    await settle(app, 20);
  }
  await untilHeard(app, 'compositionend', () => app.devtools.send('Input.insertText', { text: words }));
  await settle(app, 80);
}

/** Gives a composition up, as Esc does. */
export async function abandon(app: AppWindow, letters: string): Promise<void> {
  await untilHeard(app, 'compositionupdate', () => composing(app, letters));
  await settle(app, 30);
  await untilHeard(app, 'compositionend', () => composing(app, ''));
  await settle(app, 80);
}

/** Waits until what is typed goes to the field or paper that is meant: it shows before it has the keyboard. */
export async function untilFocused(field: Locator): Promise<void> {
  await field.waitFor();
  await field.evaluate((element) => new Promise<void>((resolve) => {
    const look = (): void => (element.contains(document.activeElement) ? resolve() : void setTimeout(look, 20));
    look();
  }));
}

/** What the paper shows, a line a block, with ⟦ ⟧ round the figures of targets and ⟨ ⟩ round noted words. */
export const paperLines = ({ page }: AppWindow): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('[data-slate-editor] .block')].map((text) =>
    [...text.querySelectorAll<HTMLElement>('[data-slate-leaf]')].map((run) => {
      const shown = (run.textContent ?? '').replace(/\uFEFF/g, '');
      const marked = run.dataset['target'] ? `⟦${shown}⟧` : shown;
      return run.classList.contains('noted') ? `⟨${marked}⟩` : marked;
    }).join('')));
