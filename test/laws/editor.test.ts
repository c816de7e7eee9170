import fc from 'fast-check';
import { fromSlate, toSlate } from '../../renderer/editor/convert';
import type { Block, Inline, Level } from '../../shared/model';

fc.configureGlobal({ seed: 20160327, numRuns: 150 });

const id = fc.stringMatching(/^[0-9a-z_-]{1,12}$/);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ text: fc.string({ minLength: 1 }) }),
  fc.record({ text: fc.string({ minLength: 1 }), target: id }),
);
const common = {
  id,
  content: fc.array(inline, { maxLength: 4 }),
  origins: fc.array(id, { maxLength: 3 }),
  carried: fc.option(fc.string(), { nil: null }),
  confirmed: fc.boolean(),
  source: fc.option(fc.record({ start: fc.nat(), end: fc.nat() }), { nil: null }),
};
const level = fc.constantFrom<Level>(1, 2, 3, 4);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), ...common }),
  fc.record({ type: fc.constant('heading' as const), ...common, level, label: fc.string({ maxLength: 10 }), marker: fc.constantFrom('number', 'item', 'none'), runIn: fc.boolean() }),
);

const cellText = fc.stringMatching(/^[甲乙0-9 ]{1,4}$/);
/** A row as the editor writes it: neighbouring plain runs are one, and a mark stays within its cell. */
const row: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('row' as const), ...common, header: fc.boolean(),
  cells: fc.array(fc.array(fc.oneof(fc.record({ text: cellText }), fc.record({ text: cellText, target: id })), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
}).map(({ cells, ...rest }): Block => {
  const content: Inline[] = [];
  for (const run of cells.flatMap((cell, nth): Inline[] => [...(nth > 0 ? [{ text: '\t' }] : []), ...cell])) {
    const last = content.at(-1);
    if (last && last.target === undefined && run.target === undefined) content[content.length - 1] = { text: last.text + run.text };
    else content.push(run);
  }
  return { ...rest, content };
});

test('fromSlate after toSlate gives the blocks back', () => {
  fc.assert(fc.property(fc.array(fc.oneof(block, row)), (blocks) => {
    expect(fromSlate(toSlate({ blocks }))).toEqual(blocks);
  }));
});
