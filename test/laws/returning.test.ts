import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { planFault, textOf, type Block, type Plan } from '../../shared/model';
import { carriedOf, changesIn, mergeReturned, readCarried, reviveReturned } from '../../shared/returning';
import { planOf, SAMPLE_YEARS, samplePlan } from '../support/plans';

const RUNS = { seed: 20260303, numRuns: 200 };

const PIECES = ['新增', '企业', '，', '。', '[企业|达到|45家]', '[投入|超过|2.4亿元]', '[专利|增长|10%]', '推进改革', '加强领导', '创新平台'];
const words = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const line = fc.tuple(fc.constantFrom('', '', '一、', '（一）', '1.'), words).map((parts) => parts.join(''));
const lines = fc.array(line, { minLength: 1, maxLength: 12 });

/** The same words read anew: other ids, no lineage. */
const readAgain = (plan: Plan): Plan => {
  const ids = new Map(plan.targets.map(({ id }) => [id, `r-${id}`]));
  return {
    ...plan, id: 'read', kind: 'past',
    blocks: plan.blocks.map((block): Block => ({ ...block, id: `r-${block.id}`, origins: [], content: block.content.map((run) => (run.target ? { ...run, target: ids.get(run.target) ?? '' } : run)) })),
    targets: plan.targets.map((target) => ({ ...target, id: `r-${target.id}` })),
  };
};
const exportedOf = (plan: Plan): Plan => {
  const carried = readCarried(JSON.parse(JSON.stringify(carriedOf(plan))));
  if (!carried) throw new Error('what was carried does not read back');
  return carried;
};
const texts = ({ blocks }: Plan): string[] => blocks.map((block) => `${block.type === 'heading' ? block.level : block.type}|${textOf(block)}`);

describe('a document that comes back', () => {
  test('untouched is the exported plan, lineage and targets and all', () => {
    for (const plan of SAMPLE_YEARS.map(samplePlan)) {
      const exported = exportedOf(plan);
      const returned = reviveReturned(exported, readAgain(plan));
      expect(returned.blocks.map(({ source: _source, ...block }) => block)).toEqual(exported.blocks.map(({ source: _source, ...block }) => block));
      expect(returned.targets).toEqual(exported.targets);
      expect(changesIn({ exported, returned, draft: plan })).toEqual([]);
    }
  });

  test('says what is seen, whatever was done to it, and holds together', () => {
    fc.assert(fc.property(lines, lines, (before, after) => {
      const exported = exportedOf({ ...planOf(before, { id: 'p' }), kind: 'draft' });
      const read = readAgain(planOf(after, { id: 'q' }));
      const returned = reviveReturned(exported, read);
      expect(texts(returned)).toEqual(texts(read));
      expect(planFault(returned)).toBeNull();
    }), RUNS);
  });

  test('merged whole into the untouched draft gives its text, merged not at all leaves the draft', () => {
    fc.assert(fc.property(lines, lines, (before, after) => {
      const draft: Plan = { ...planOf(before, { id: 'p' }), kind: 'draft' };
      const exported = exportedOf(draft);
      const returned = reviveReturned(exported, readAgain(planOf(after, { id: 'q' })));
      const changes = changesIn({ exported, returned, draft });
      expect(changes.every(({ conflict }) => conflict === null)).toBe(true);
      const merged = mergeReturned({ returned, draft }, changes);
      expect(texts(merged)).toEqual(texts(returned));
      expect(planFault(merged)).toBeNull();
      expect(changesIn({ exported, returned, draft: merged })).toEqual([]);
      expect(mergeReturned({ returned, draft }, [])).toEqual(draft);
    }), RUNS);
  });

  test('merged in part holds together, and keeps whatever was not chosen', () => {
    fc.assert(fc.property(lines, lines, lines, fc.array(fc.boolean(), { maxLength: 30 }), (before, after, since, picks) => {
      const base = planOf(before, { id: 'p' });
      const exported = exportedOf({ ...base, kind: 'draft' });
      const returned = reviveReturned(exported, readAgain(planOf(after, { id: 'q' })));
      // The draft went on meanwhile: some of its blocks say something else, one is gone.
      const other = planOf(since, { id: 's' });
      const draft: Plan = {
        ...base, kind: 'draft',
        blocks: base.blocks.slice(1).map((block, nth) => ({ ...block, content: nth % 2 === 0 ? (other.blocks[nth]?.content ?? block.content) : block.content })),
        targets: [...base.targets, ...other.targets],
      };
      const sound: Plan = { ...draft, targets: draft.targets.filter(({ id }) => draft.blocks.some(({ content }) => content.some(({ target }) => target === id))) };
      const changes = changesIn({ exported, returned, draft: sound });
      const chosen = changes.filter((_, nth) => picks[nth] === true);
      const merged = mergeReturned({ returned, draft: sound }, chosen);
      expect(planFault(merged)).toBeNull();
      const touched = new Set(chosen.map(({ block }) => block));
      for (const block of sound.blocks) if (!touched.has(block.id)) expect(merged.blocks).toContainEqual(block);
    }), RUNS);
  });
});
