import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { planFault, textOf, type Block, type Plan } from '../../shared/model';
import { carriedOf, changesIn, mergeReturned, readCarried, reviveReturned, titleChangeIn, type Exported } from '../../shared/returning';
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
const exportedOf = (plan: Plan): Exported => {
  const carried = readCarried(JSON.parse(JSON.stringify(carriedOf(plan, []))));
  if (!carried) throw new Error('what was carried does not read back');
  return carried;
};
const revive = (exported: Exported, plan: Plan, above: string[] = []): Plan => reviveReturned(exported, { plan, outside: { before: above, behind: [] } }).plan;
const withoutSource = ({ blocks }: Plan): unknown[] => blocks.map(({ source: _source, ...block }) => block);
const texts = ({ blocks }: Plan): string[] => blocks.map((block) => `${block.type === 'heading' ? block.level : block.type}|${textOf(block)}`);

describe('a document that comes back', () => {
  test('untouched is the exported plan, lineage and targets and all', () => {
    for (const plan of SAMPLE_YEARS.map(samplePlan)) {
      const exported = exportedOf(plan);
      const returned = revive(exported, readAgain(plan));
      expect(withoutSource(returned)).toEqual(withoutSource(exported.plan));
      expect(returned.targets).toEqual(exported.plan.targets);
      expect(changesIn({ exported: exported.plan, returned, draft: plan })).toEqual([]);
    }
  });

  test('says what is seen, whatever was done to it, and holds together', () => {
    fc.assert(fc.property(lines, lines, (before, after) => {
      const exported = exportedOf({ ...planOf(before, { id: 'p' }), kind: 'draft' });
      const read = readAgain(planOf(after, { id: 'q' }));
      const returned = revive(exported, read);
      expect(texts(returned)).toEqual(texts(read));
      expect(planFault(returned)).toBeNull();
    }), RUNS);
  });

  test('merged whole into the untouched draft gives its text, merged not at all leaves the draft', () => {
    fc.assert(fc.property(lines, lines, (before, after) => {
      const draft: Plan = { ...planOf(before, { id: 'p' }), kind: 'draft' };
      const exported = exportedOf(draft);
      const returned = revive(exported, readAgain(planOf(after, { id: 'q' })));
      const changes = changesIn({ exported: exported.plan, returned, draft });
      expect(changes.every(({ conflict }) => conflict === null)).toBe(true);
      const merged = mergeReturned({ returned, draft }, { changes, title: false });
      expect(texts(merged)).toEqual(texts(returned));
      expect(planFault(merged)).toBeNull();
      expect(changesIn({ exported: exported.plan, returned, draft: merged })).toEqual([]);
      expect(mergeReturned({ returned, draft }, { changes: [], title: false })).toEqual(draft);
    }), RUNS);
  });

  test('merged in part holds together, and keeps whatever was not chosen', () => {
    fc.assert(fc.property(lines, lines, lines, fc.array(fc.boolean(), { maxLength: 30 }), (before, after, since, picks) => {
      const base = planOf(before, { id: 'p' });
      const exported = exportedOf({ ...base, kind: 'draft' });
      const returned = revive(exported, readAgain(planOf(after, { id: 'q' })));
      // The draft went on meanwhile: some of its blocks say something else, one is gone.
      const other = planOf(since, { id: 's' });
      const draft: Plan = {
        ...base, kind: 'draft',
        blocks: base.blocks.slice(1).map((block, nth) => ({ ...block, content: nth % 2 === 0 ? (other.blocks[nth]?.content ?? block.content) : block.content })),
        targets: [...base.targets, ...other.targets],
      };
      const sound: Plan = { ...draft, targets: draft.targets.filter(({ id }) => draft.blocks.some(({ content }) => content.some(({ target }) => target === id))) };
      const changes = changesIn({ exported: exported.plan, returned, draft: sound });
      const chosen = changes.filter((_, nth) => picks[nth] === true);
      const merged = mergeReturned({ returned, draft: sound }, { changes: chosen, title: false });
      expect(planFault(merged)).toBeNull();
      const touched = new Set(chosen.map(({ block }) => block));
      for (const block of sound.blocks) if (!touched.has(block.id)) expect(merged.blocks).toContainEqual(block);
    }), RUNS);
  });

  test('of lines that say the same, the one that was taken out is the one that is gone', () => {
    const lines = ['一、平台', '责任单位：各科室。', '二、人才', '责任单位：各科室。', '三、企业', '责任单位：各科室。'];
    const draft: Plan = { ...planOf(lines, { id: 'p' }), kind: 'draft' };
    const exported = exportedOf(draft);
    const returned = revive(exported, readAgain(planOf(lines.filter((_, nth) => nth !== 3), { id: 'q' })));
    expect(changesIn({ exported: exported.plan, returned, draft }).map(({ kind, block, moved }) => [kind, block, moved])).toEqual([['removed', 'p-b4', false]]);
  });

  test('a note that was worded anew is a change of its words, and is merged', () => {
    const draft: Plan = { ...planOf(['一、平台', '新建{实验室|指市级。}5家。'], { id: 'p' }), kind: 'draft' };
    const exported = exportedOf(draft);
    const returned = revive(exported, readAgain(planOf(['一、平台', '新建{实验室|指省级。}5家。'], { id: 'q' })));
    const changes = changesIn({ exported: exported.plan, returned, draft });
    expect(changes.map(({ kind, notes }) => [kind, notes])).toEqual([['edited', [{ words: '实验室', before: '指市级。', after: '指省级。' }]]]);
    expect(mergeReturned({ returned, draft }, { changes, title: false }).blocks[1]?.content).toContainEqual({ text: '实验室', note: '指省级。' });
  });

  test('the title is read from as many lines as it stands in; another one is a change of its own', () => {
    const draft: Plan = { ...planOf(['一、平台'], { id: 'p' }), kind: 'draft', title: '云州市科学技术局关于加快建设创新中心2026年工作要点' };
    const exported = { ...exportedOf(draft), beside: ['云州市科学技术局文件', '2026年2月9日'] };
    const notice = ['云州市科学技术局文件', '2026年2月9日'];
    const read = readAgain(planOf(['一、平台'], { id: 'q' }));
    const back = (title: string[], above = notice) => reviveReturned(exported, { plan: read, outside: { before: [...above, ...title], behind: [] } });
    expect(back(['云州市科学技术局关于加快', '建设创新中心2026年工作要点'])).toMatchObject({ plan: { title: draft.title }, besideTouched: false });
    const renamed = back(['云州市科学技术局关于加快', '建设科创中心2026年工作要点']);
    expect(renamed).toMatchObject({ plan: { title: '云州市科学技术局关于加快建设科创中心2026年工作要点' }, besideTouched: false });
    expect(back(['云州市科学技术局关于加快', '建设创新中心2026年工作要点'], ['云州市科学技术局文件', '2026年3月1日'])).toMatchObject({ plan: { title: draft.title }, besideTouched: true });
    const three = { exported: exported.plan, returned: renamed.plan, draft };
    expect(titleChangeIn(three)?.conflict).toBeNull();
    expect(titleChangeIn({ ...three, draft: { ...draft, title: '另一个标题' } })?.conflict).toEqual({ text: '另一个标题' });
    expect(mergeReturned({ returned: renamed.plan, draft }, { changes: [], title: true }).title).toBe(renamed.plan.title);
  });

  test('what was merged from a file is not offered again when the file was saved once more', () => {
    const draft: Plan = { ...planOf(['一、平台', '按月调度。'], { id: 'p' }), kind: 'draft' };
    const exported = exportedOf(draft);
    const again = (id: string) => revive(exported, readAgain(planOf(['一、平台', '建立专班。', '按周通报。', '按月调度。'], { id })));
    const returned = again('q');
    const merged = mergeReturned({ returned, draft }, { changes: changesIn({ exported: exported.plan, returned, draft }), title: false });
    expect(texts(merged)).toEqual(texts(returned));
    expect(changesIn({ exported: exported.plan, returned: again('s'), draft: merged })).toEqual([]);
  });
});
