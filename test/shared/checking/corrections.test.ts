import { expect, test } from '@jest/globals';
import {
  addTarget, changeTarget, checkOf, dropBlock, dropTarget, linkTargets, mergeWithPrevious, placesInSource, readAgain, setFact, setHeading, setParagraph, settle,
  shiftHeading, splitBlock, takeIn, unlinkMention, unmarkedFigures,
} from '../../../shared/checking';
import { planFault, planSchema, textOf, type Plan } from '../../../shared/model';
import { readPlan, toPlan } from '../../../shared/reader';
import { syncTargets } from '../../../shared/targets';
import { idsFrom } from '../../support/plans';

const SOURCE = [
  '云岭市水利局2016年工作要点', '一、总体要求', '坚持节水优先，新建高标准灌区3处。', '严防死守', '二、重点工作', '（一）抓防汛。加固堤防20公里，',
  '修复水毁工程15处。', '分享到：微博 微信', '（二）抓灌区', '全年新建高标准灌区3处。',
].join('\n');
const open = (): Plan => toPlan(readPlan({ text: SOURCE }), { newId: idsFrom('n'), year: 2016, source: null });
const given = { newId: idsFrom('x'), source: SOURCE };
const shape = (plan: Plan) => plan.blocks.map((block) => `${block.type === 'heading' ? `${block.level}${block.label}` : '-'}${textOf(block)}`);
const idOf = (plan: Plan, start: string): string => plan.blocks.find((block) => textOf(block).startsWith(start))!.id;
const targetOf = (plan: Plan, indicator: string): string => plan.targets.find((target) => target.indicator === indicator)!.id;

test('a paragraph becomes a heading and back; its level moves with Tab', () => {
  const plan = open();
  const heading = setHeading(plan, idOf(plan, '严防死守'), 2);
  expect(shape(heading)).toContain('2严防死守');
  expect(shape(shiftHeading(heading, idOf(plan, '严防死守'), 1))).toContain('3严防死守');
  const body = setParagraph(plan, idOf(plan, '总体要求'));
  expect(shape(body)).toContain('-一、总体要求');
  expect(shape(setHeading(body, idOf(body, '一、总体'), 1))).toEqual(shape(plan));
});

test('two blocks are merged and cut again, in the text as in the source', () => {
  const plan = open();
  const merged = mergeWithPrevious(plan, idOf(plan, '修复水毁'));
  expect(shape(merged)).toContain('2（一）抓防汛。加固堤防20公里，修复水毁工程15处。');
  expect(merged.targets.length).toBe(plan.targets.length);
  const block = merged.blocks.find(({ id }) => id === idOf(merged, '抓防汛'))!;
  const cut = splitBlock(merged, block.id, textOf(block).indexOf('修复'), given);
  expect(shape(cut)).toEqual(shape(plan));
  const second = cut.blocks[cut.blocks.findIndex(({ id }) => id === block.id) + 1]!;
  expect(SOURCE.slice(second.source!.start, second.source!.end)).toBe('修复水毁工程15处。');
});

test('what is no part of the plan goes with its targets and is remembered; what was left out is taken in', () => {
  const plan = open();
  const without = dropBlock(plan, idOf(plan, '修复水毁'));
  expect(without.targets.length).toBe(plan.targets.length - 1);
  expect(checkOf(without).dropped.map(({ start, end }) => SOURCE.slice(start, end))).toEqual(['修复水毁工程15处。']);
  const line = { start: SOURCE.indexOf('修复水毁'), end: SOURCE.indexOf('修复水毁') + '修复水毁工程15处。'.length };
  const back = takeIn(without, line, given);
  expect(shape(back)).toEqual(shape(plan));
  expect(back.targets.map(({ indicator }) => indicator).sort()).toEqual(plan.targets.map(({ indicator }) => indicator).sort());
  expect(checkOf(back).dropped).toEqual([]);
});

test('targets: a field set by hand stands over the prose, a figure is dropped and added', () => {
  const plan = open();
  const dyke = targetOf(plan, '堤防加固') ?? '';
  const changed = syncTargets(changeTarget(plan, dyke, { measure: 'increase', indicator: '堤防加固长度' }));
  expect(changed.targets.find(({ id }) => id === dyke)).toMatchObject({ measure: 'increase', indicator: '堤防加固长度', value: 20, unit: '公里' });
  const dropped = dropTarget(plan, dyke);
  expect(dropped.targets.some(({ id }) => id === dyke)).toBe(false);
  const block = dropped.blocks.find((each) => textOf(each).startsWith('抓防汛'))!;
  const [figure] = unmarkedFigures(block);
  expect(textOf(block).slice(figure!.start, figure!.end)).toBe('20公里');
  const added = addTarget(dropped, block.id, figure!, given.newId);
  expect(added.targets.map(({ value, unit }) => [value, unit])).toEqual(plan.targets.map(({ value, unit }) => [value, unit]));
  expect(addTarget(added, block.id, { start: 0, end: 2 }, given.newId)).toBe(added);
});

test('an indicator stated twice is one target; a mention is made its own again and linked by hand', () => {
  const plan = open();
  const id = targetOf(plan, '高标准灌区');
  expect(plan.targets.filter(({ indicator }) => indicator === '高标准灌区')).toHaveLength(1);
  const apart = unlinkMention(plan, id, idOf(plan, '全年新建'), given.newId);
  expect(apart.targets.filter(({ indicator }) => indicator === '高标准灌区')).toHaveLength(2);
  const other = apart.targets.find((target) => target.indicator === '高标准灌区' && target.id !== id)!;
  expect(linkTargets(apart, id, other.id).targets).toEqual(plan.targets);
});

test('reading again keeps what was settled or corrected, and the ids of what reads the same', () => {
  const plan = open();
  expect(readAgain(plan, readPlan({ text: SOURCE }), idsFrom('z'))).toEqual(plan);
  const corrected = setFact(changeTarget(setHeading(dropBlock(plan, idOf(plan, '修复水毁')), idOf(plan, '严防死守'), 2), targetOf(plan, '高标准灌区'), { owner: '农水科' }), 'issuer', '云岭市水务局');
  const again = readAgain(corrected, readPlan({ text: SOURCE }), idsFrom('z'));
  expect(again).toEqual(corrected);
});

test('settled keys are kept once each', () => {
  const plan = settle(settle(open(), ['block:a', 'block:a']), ['block:a']);
  expect(checkOf(plan).settled).toEqual(['block:a']);
  expect(planFault(plan)).toBeNull();
});

test('each character of a block is found in the source, over what the copy put between', () => {
  const source = '一、重点 工作\n全年新\n建泵站 12 座。';
  const plan = toPlan(readPlan({ text: source }), { newId: idsFrom('n'), year: 2016, source: null });
  for (const block of plan.blocks) {
    const places = placesInSource(block, source);
    expect(places.map((place) => source[place]).join('')).toBe(textOf(block));
  }
});

test('a row of a table becomes a paragraph or heading that is sound, and joins its neighbours', () => {
  const source = '云岭市水利局2016年工作要点\n一、任务\n事项\t数量\n灌区\t3处';
  const plan = toPlan(readPlan({ text: source }), { newId: idsFrom('n'), year: 2016, source: null });
  const row = idOf(plan, '灌区');
  for (const changed of [setParagraph(plan, row), setHeading(plan, row, 2), mergeWithPrevious(plan, row), splitBlock(plan, row, 2, { newId: idsFrom('x'), source })]) {
    expect(planSchema.safeParse(changed).error).toBeUndefined();
    expect(planFault(changed)).toBeNull();
  }
  expect(shape(setParagraph(plan, row))).toContain('-灌区 3处');
  expect(setParagraph(plan, row).targets).toHaveLength(plan.targets.length);
});
