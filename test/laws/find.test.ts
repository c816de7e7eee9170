import fc from 'fast-check';
import { findMatches, replaceMatches } from '../../renderer/editor/find-in-document';
import { replaceSpans, type FindQuery } from '../../renderer/editor/find';
import { fromSlate } from '../../renderer/editor/convert';
import { textOf, type Block } from '../../shared/model';
import { editorOn, faultOf } from '../support/slate-editors';

fc.configureGlobal({ seed: 20160327, numRuns: 300 });

/** Few signs, so that what is looked for is there and stands across the edges of marks. */
const words = fc.string({ unit: fc.constantFrom('1', '5', '0', '件', '改', '，', ','), minLength: 1, maxLength: 5 });
const line = fc.array(fc.oneof({ weight: 2, arbitrary: words }, fc.tuple(fc.constantFrom('t1', 't2'), words).map(([target, text]) => `⟦${target}:${text}⟧`)), { maxLength: 5 });
const lines = fc.array(fc.tuple(fc.constantFrom('p ', 'h1 ', 'h2+ '), line).map(([head, pieces]) => head + pieces.join('')), { minLength: 1, maxLength: 4 });
const query: fc.Arbitrary<FindQuery> = fc.record({
  text: fc.string({ unit: fc.constantFrom('1', '5', '件', '改', '，'), minLength: 1, maxLength: 3 }),
  anyWidth: fc.boolean(), wholeNumbers: fc.boolean(), scope: fc.constantFrom('all', 'prose', 'target'),
});

interface Mark { target: string; text: string; start: number; end: number }
/** The marks of a block that no match touches, as they are. */
function untouched(block: Block, spans: readonly { start: number; end: number }[]): string[] {
  let at = 0;
  const marks = block.content.flatMap((run): Mark[] => {
    const start = at;
    at += run.text.length;
    return run.target ? [{ target: run.target, text: run.text, start, end: at }] : [];
  });
  return marks.filter((mark) => spans.every((span) => span.end < mark.start || mark.end < span.start)).map(({ target, text }) => `${target}:${text}`);
}

const hasInOrder = (all: readonly string[], some: readonly string[]) => {
  let from = 0;
  return some.every((one) => (from = all.indexOf(one, from) + 1) > 0);
};

test('replacing all puts the words into just those places, leaves other marks alone, and one undo gives the start', async () => {
  await fc.assert(fc.asyncProperty(lines, query, fc.constantFrom('', '※', '※1', '15件', '改革'), async (document, asked, replacement) => {
    const { editor } = editorOn(document);
    // Neighbouring pieces of one mark become one before anything is done.
    editor.normalize({ force: true });
    editor.history.undos = [];
    await Promise.resolve();
    const before = fromSlate(editor.children);
    const matches = findMatches(before, asked);
    replaceMatches(editor, matches, replacement);
    const after = fromSlate(editor.children);
    expect(faultOf(editor)).toBeNull();
    expect(after.map(textOf)).toEqual(before.map((block) => replaceSpans(textOf(block), matches.filter((match) => match.block === block.id), replacement)));
    for (const [at, block] of before.entries()) {
      const spans = matches.filter((match) => match.block === block.id);
      expect(hasInOrder(after[at]!.content.flatMap((run) => (run.target ? [`${run.target}:${run.text}`] : [])), untouched(block, spans))).toBe(true);
    }
    // Words that hold nothing of what was looked for can make no new place of it.
    if (replacement === '※') expect(findMatches(after, { ...asked, scope: 'all', wholeNumbers: false }).length).toBeLessThanOrEqual(findMatches(before, { ...asked, scope: 'all', wholeNumbers: false }).length - matches.length);
    if (replacement === '※' && asked.scope === 'all' && !asked.wholeNumbers) expect(findMatches(after, asked)).toEqual([]);
    await Promise.resolve();
    if (editor.history.undos.length) editor.undo();
    expect(editor.history.undos).toEqual([]);
    expect(fromSlate(editor.children)).toEqual(before);
  }));
});
