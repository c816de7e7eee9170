import type { AppWindow } from './shells';

/** Waits in the page's own time: where the machine is busy, what it put off has then been done. */
const settle = ({ page }: Pick<AppWindow, 'page'>, ms: number): Promise<void> => page.evaluate((wait) => new Promise<void>((resolve) => setTimeout(resolve, wait)), ms);

/** The caret by mouse or arrow ends up in a text node of the page; this puts it into the one that holds `text`. */
export async function putCaret(app: AppWindow, text: string, offset: number): Promise<void> {
  await app.page.evaluate(([wanted, at]) => {
    const paper = document.querySelector<HTMLElement>('[data-slate-editor]');
    if (!paper) throw new Error('no editor');
    paper.focus();
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const found = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
      if (found < 0) continue;
      walker.currentNode.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.collapse(walker.currentNode, found + at);
      return;
    }
    throw new Error(`no text ${wanted}`);
  }, [text, offset] as const);
  // slate-react takes over the page's selection a moment later.
  await settle(app, 150);
}

/** Selects from one place of a text to another, as a drag of the mouse does. */
export async function selectText(app: AppWindow, from: readonly [text: string, offset: number], to: readonly [text: string, offset: number]): Promise<void> {
  await app.page.evaluate((ends) => {
    const paper = document.querySelector<HTMLElement>('[data-slate-editor]');
    if (!paper) throw new Error('no editor');
    paper.focus();
    const [start, end] = ends.map(([wanted, at]) => {
      const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const found = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (found >= 0) return { node: walker.currentNode, offset: found + at };
      }
      throw new Error(`no text ${wanted}`);
    });
    if (!start || !end) return;
    start.node.parentElement?.scrollIntoView({ block: 'center' });
    getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  }, [from, to]);
  await settle(app, 150);
}

/** Types as an input method does: the letters composed one after another, then the words that are chosen. */
export async function compose(app: AppWindow, letters: string, words: string): Promise<void> {
  for (let n = 1; n <= letters.length; n++) {
    await app.devtools.send('Input.imeSetComposition', { text: letters.slice(0, n), selectionStart: n, selectionEnd: n });
    await settle(app, 20);
  }
  await app.devtools.send('Input.insertText', { text: words });
  await settle(app, 80);
}

/** Gives a composition up, as Esc does. */
export async function abandon(app: AppWindow, letters: string): Promise<void> {
  await app.devtools.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
  await settle(app, 30);
  await app.devtools.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await settle(app, 80);
}

/** What the paper shows, a line a block, with ⟦ ⟧ round the figures of targets and ⟨ ⟩ round noted words. */
export const paperLines = ({ page }: AppWindow): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('[data-slate-editor] .block')].map((text) =>
    [...text.querySelectorAll<HTMLElement>('[data-slate-leaf]')].map((run) => {
      const shown = (run.textContent ?? '').replace(/\uFEFF/g, '');
      const marked = run.dataset['target'] ? `⟦${shown}⟧` : shown;
      return run.classList.contains('noted') ? `⟨${marked}⟩` : marked;
    }).join('')));
