import { describe, expect, test } from '@jest/globals';
import { commitments, type Plan } from '../../../shared/model';
import { disagreementsOf, syncTargets } from '../../../shared/targets';
import { readPlan, toPlan } from '../../../shared/reader';

function read(rows: string[]): Plan {
  let ids = 0;
  const text = `云州市林业局2025年工作要点\n\n一、主要指标\n\n${rows.join('\n')}\n\n二、保障措施\n\n按月调度。`;
  return toPlan(readPlan({ text }), { newId: () => `i${++ids}`, year: 2025, source: null });
}
const told = (plan: Plan) => commitments(plan).map(({ indicator, value, unit, comparator, measure, owner, deadline }) => [indicator, value, unit, comparator, measure, owner, deadline].join(' ').trim());

describe('targets in a table', () => {
  test('are named by the nearest words of their row; owner and deadline stand in columns of their own', () => {
    const plan = read(['序号\t类别\t指标\t责任科室\t目标值\t完成时限', '1\t生态修复\t新增人工造林\t造林科\t2万亩以上\t10月底前', '2\t产业发展\t林业总产值\t产业科\t35亿元\t12月底前', '3\t产业发展\t油茶种植面积\t产业科、经营科\t增长8%左右\t全年']);
    expect(told(plan)).toEqual([
      '人工造林 2 万亩 >= increase 造林科 10月底前',
      '林业总产值 35 亿元 = level 产业科 12月底前',
      '油茶种植面积 8 % ~ growth 产业科、经营科 全年',
    ]);
  });

  test('are those of this year: a column that reports promises nothing', () => {
    const plan = read(['指标\t2024年完成\t2025年目标', '森林抚育\t5万亩\t6万亩', '义务植树\t80万株\t90万株']);
    expect(told(plan)).toEqual(['森林抚育 6 万亩 = level', '义务植树 90 万株 = level']);
    expect(plan.targets.filter(({ role }) => role === 'actual').map(({ value }) => value)).toEqual([5, 80]);
  });

  test('have the unit of their row where it stands in a cell of its own, before or behind them', () => {
    const plan = read(['序号\t指标\t计量单位\t目标值\t责任科室', '1\t人工造林\t万亩\t2.5\t造林科', '2\t林业总产值增速\t%\t8左右\t产业科', '3\t油茶产量\t吨\t1200—1500\t经营科', '4\t良种使用率\t%\t≥75\t种苗站']);
    expect(told(plan)).toEqual(['人工造林 2.5 万亩 = level 造林科', '林业总产值 8 % ~ growth 产业科', '油茶产量 1200,1500 吨 range level 经营科', '良种使用率 75 % >= level 种苗站']);
    const behind = read(['指标\t2024年完成\t2025年目标\t单位', '森林抚育\t5\t6\t万亩']);
    expect(told(behind)).toEqual(['森林抚育 6 万亩 = level']);
    for (const each of [plan, behind]) expect(syncTargets(each).targets.map(({ value, unit }) => [value, unit])).toEqual(each.targets.map(({ value, unit }) => [value, unit]));
    expect(disagreementsOf(plan)).toEqual([]);
  });

  test('are named by their column where the row is a place', () => {
    const plan = read(['县区\t造林面积\t护林员（名）\t责任单位', '东川县\t3万亩\t200名\t东川县林业局', '西岭区\t1.5万亩\t120名\t西岭区林业局']);
    expect(told(plan)).toEqual([
      '造林面积 3 万亩 = level 东川县林业局', '护林员 200 名 = level 东川县林业局',
      '造林面积 1.5 万亩 = level 西岭区林业局', '护林员 120 名 = level 西岭区林业局',
    ]);
  });

  test('that a cell tells in a sentence of its own are read there', () => {
    const plan = read(['任务\t内容\t牵头科室', '防火能力建设\t新建防火道30公里，组建专业队伍5支\t防火科', '苗木保障\t培育良种苗木不少于200万株\t种苗站']);
    expect(told(plan)).toEqual(['防火道 30 公里 = increase 防火科', '专业队伍 5 支 = level 防火科', '良种苗木 200 万株 >= level 种苗站']);
  });

  test('say the same when their row is read again by itself', () => {
    const plan = read(['指标\t责任科室\t目标', '新增人工造林\t造林科\t2万亩以上', '林业总产值\t产业科\t35亿元']);
    expect(syncTargets(plan).targets).toEqual(plan.targets);
    expect(disagreementsOf(plan)).toEqual([]);
  });
});
