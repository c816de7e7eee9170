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

test('fromSlate after toSlate gives the blocks back', () => {
  fc.assert(fc.property(fc.array(block), (blocks) => {
    expect(fromSlate(toSlate({ blocks }))).toEqual(blocks);
  }));
});
