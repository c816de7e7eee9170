import fc from 'fast-check';
import { writeNoticeDocx } from '../../../main/export';
import { readSource } from '../../../main/import';
import type { Notice, Plan } from '../../../shared/model';
import { layoutNotice, linesBeside } from '../../../shared/notice';
import { partedForEnd } from '../../../shared/pages';
import { linesOutside, readPlan, splitPlans, toPlan } from '../../../shared/reader';
import { carriedOf, changesIn, readCarried, reviveReturned } from '../../../shared/returning';
import { longBody } from '../../official/plans';
import { longPlanLines } from '../../support/long-plans';
import { idsFrom, planOf, SAMPLE_YEARS, samplePlan } from '../../support/plans';
import { knownPairs, revisedPlans } from '../../support/redline-pairs';

/** Plans of every kind of block, written as each kind of document and read again as nobody touched them. */
const NOTICES: Partial<Notice>[] = [
  {},
  { kind: 'letter' },
  { kind: 'plan', draftLabel: '送审稿' },
  // The end of the body goes to the page of the signature, as a paragraph of its own.
  { place: 'annex', sealed: false, body: [longBody(140)] },
  { annexes: [{ kind: 'tasks', title: '任务分解表' }, { kind: 'separate', title: '责任清单' }], printOffice: '云州市科学技术局办公室', printDate: '2026-02-09', copyTo: '市委办公室' },
  { partners: ['云州市财政局'], approvers: ['张三', '李四'], serial: '000001', secrecy: '机密★1年', urgency: '特急', remark: '此件公开发布' },
];
const PLANS: Plan[] = [
  ...SAMPLE_YEARS.map(samplePlan),
  ...knownPairs().map(({ before }) => before),
  ...[1, 2, 3, 4].map((seed) => planOf(longPlanLines(6000, { seed }), { id: 'long' })),
  { ...samplePlan(2025), title: '云州市科学技术局关于深入实施创新驱动发展战略加快建设区域科技创新中心2026年工作要点' },
  ...fc.sample(revisedPlans, { seed: 20260305, numRuns: 80 }).map(({ before }) => before),
];

async function writtenAndRead(plan: Plan) {
  const { document } = layoutNotice(plan);
  const read = await readSource({ name: 'a.docx', bytes: await writeNoticeDocx(document, { date: new Date('2026-02-09T08:00:00Z'), carried: carriedOf(plan, linesBeside(partedForEnd(document), plan)) }) });
  if (!read.ok) return null;
  const exported = readCarried(read.value.carried);
  if (!exported) throw new Error('what was carried does not read back');
  const reading = readPlan(read.value.source);
  const again = toPlan(reading, { newId: idsFrom('r'), year: plan.year, source: null });
  return { exported: exported.plan, parts: splitPlans(read.value.source).length, ...reviveReturned(exported, { plan: again, outside: linesOutside(reading) }) };
}
const withoutSource = ({ blocks }: Plan): string[] => blocks.map(({ source: _source, ...block }) => JSON.stringify(block));

it('is the exported plan to the letter, and nothing beside it is taken for a change', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const [nth, one] of PLANS.entries()) {
    const plan: Plan = { ...one, kind: nth % 2 === 0 ? 'draft' : 'past', notice: { ...one.notice, ...NOTICES[nth % NOTICES.length] } };
    const back = await writtenAndRead(plan);
    if (!back) continue;
    tried += 1;
    const { exported, plan: returned, besideTouched, parts } = back;
    const changes = changesIn({ exported, returned, draft: plan });
    const same = withoutSource(returned).join('\n') === withoutSource(exported).join('\n') && JSON.stringify(returned.targets) === JSON.stringify(exported.targets) && returned.title === plan.title;
    if (!same || changes.length > 0 || besideTouched || parts !== 1) wrong.push(`${nth}: ${same} ${besideTouched} ${parts} ${JSON.stringify(changes)}`);
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(PLANS.length - 3);
}, 240_000);
