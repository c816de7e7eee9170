import fc from 'fast-check';
import { afterEach, expect, test } from '@jest/globals';
import { getPlan, insertPlan, rebuildProjections, savePlan, searchPlans, type Db } from '../../main/store';
import { listPassages, passagesOf } from '../../main/store/passages';
import { listSections } from '../../main/store/sections';
import { listTargets, targetRow } from '../../main/store/targets';
import { mentionedTargets, textOf, type Block, type Plan } from '../../shared/model';
import { headingText, shownLabels } from '../../shared/outline';
import { heading, paragraph, run, somePlan, target } from '../main/store/some-plan';
import { clearStores, tempStore, valueOf } from '../main/store/temp-store';

afterEach(clearStores);

const SEED = 20160327;

const text = fc.string({ unit: fc.constantFrom(...'科技创新平台建设达32家，。 Ａ㎡𬭚'), minLength: 0, maxLength: 12 });
const blockArb = fc.record({
  id: fc.integer({ min: 0, max: 8 }).map((n) => `b${n}`),
  text,
  level: fc.constantFrom(0, 1, 2, 3, 4),
  target: fc.option(fc.integer({ min: 0, max: 4 }).map((n) => `t${n}`), { nil: undefined }),
});
/** The state of a plan after any edits: blocks come, go, move and change, and so do the targets that they mention. */
const planArb = fc.record({ kind: fc.constantFrom('past' as const, 'draft' as const), blocks: fc.uniqueArray(blockArb, { maxLength: 8, selector: ({ id }) => id }) }).map(
  ({ kind, blocks }): Plan => {
    const made = blocks.map((each): Block => {
      if (each.level !== 0) return heading(each.id, each.level as 1 | 2 | 3 | 4, each.level === 1 ? '一、' : '', each.text);
      return paragraph(each.id, run(each.text || '达'), ...(each.target ? [run('3家', each.target)] : []));
    });
    const targets = [...mentionedTargets(made)].map((id, n) => target(id, { value: n % 2 ? n : [n, n + 1], role: n % 3 ? 'target' : 'actual' }));
    return somePlan('a', { kind, blocks: made, targets });
  },
);

/** The projections as SQL has them, and as they follow from the document. */
const stored = (db: Db) => ({ sections: listSections(db, 'a'), targets: listTargets(db, 'a'), passages: listPassages(db, 'a') });
const computed = (plan: Plan) => ({
  sections: plan.blocks.flatMap((block, position) =>
    block.type === 'heading' ? [{ position, block: block.id, level: block.level, label: shownLabels(plan).get(block.id) ?? '', heading: headingText(block) }] : [],
  ),
  targets: plan.targets.map(targetRow),
  passages: passagesOf(plan),
});

test('load after save gives the same plan, and its projections equal the document, after any edits', () => {
  const { db } = tempStore();
  insertPlan(db, { plan: somePlan('a') });
  let revision = 1;
  fc.assert(
    fc.property(planArb, (plan) => {
      revision = valueOf(savePlan(db, { plan, revision })).revision;
      expect(valueOf(getPlan(db, 'a')).plan).toEqual(plan);
      expect(stored(db)).toEqual(computed(plan));
      const grams = db.get('SELECT count(*) AS n FROM passage_grams');
      expect(grams).toEqual({ n: plan.blocks.filter((block) => textOf(block) !== '').length });
      if (revision % 10 === 0) {
        expect(rebuildProjections(db)).toEqual({ rebuilt: 1, damaged: [] });
        expect(stored(db)).toEqual(computed(plan));
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('search finds exactly the blocks that hold a piece of text, at any place in it', () => {
  const { db } = tempStore();
  const plan = somePlan('a');
  insertPlan(db, { plan });
  let revision = 1;
  const fold = (words: string): string => words.normalize('NFKC').toLowerCase();
  fc.assert(
    fc.property(planArb, fc.string({ unit: fc.constantFrom(...'科技创新平台建设达32家，A'), minLength: 1, maxLength: 3 }), (edited, words) => {
      revision = valueOf(savePlan(db, { plan: edited, revision })).revision;
      const holds = edited.blocks.filter((block) => fold(textOf(block)).includes(fold(words)));
      const searchable = /[\p{L}\p{N}]/u.test(words);
      const hits = searchPlans(db, words);
      expect(hits.map((hit) => hit.block)).toEqual(searchable ? holds.map((block) => block.id) : []);
      for (const { excerpt, marks } of hits) for (const { start, end } of marks) expect(fold(excerpt.slice(start, end))).toContain(fold(words));
    }),
    { seed: SEED, numRuns: 300 },
  );
});
