import { textOf } from '../../model';
import { blockState } from '../../outline';
import { moveYear } from '../../seed';
import { cutSentences } from '../../text';
import type { BlockRule } from '../finding';
import { findingAt, replacing } from '../report';
import { endOfPeriod, PERIOD } from './periods';

/** The stretches in which two texts of one length differ. */
function differences(before: string, after: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < before.length; at++) {
    if (before[at] === after[at]) continue;
    const last = found.at(-1);
    if (last?.end === at) last.end = at + 1;
    else found.push({ start: at, end: at + 1 });
  }
  return found;
}

/** The digits that a year may be written in. */
const SCRIPTS = [/[0-9]/, /[０-９]/, /[〇○零一二三四五六七八九]/] as const;

/** 2015年，全市登记合同120项，超额完成任务: what was done last year is told in last year's year. */
const TOLD = /(?<!为|除|掉)了(?!解)|已|同比|荣获|获评|(?:超额|圆满|全面|顺利)完成|取得.{0,12}(?:成绩|成效|成果|进展|突破)/;
const COMMITTED = /力争|确保|争取|将|要|拟|计划|目标|[底末月]前|为期/;

/** Whether the sentence at a place tells what was done rather than what is to be done. */
function tellsThePast(text: string, at: number): boolean {
  const sentence = cutSentences(text).find(({ start, end }) => start <= at && at < end);
  const words = sentence ? text.slice(sentence.start, sentence.end) : '';
  return TOLD.test(words) && !COMMITTED.test(words);
}

/** Years and plan periods that were right last year: last year's own year where it means the plan year; a period that is over. */
export const staleYears: BlockRule = {
  id: 'stale-year',
  name: '过时的年份和规划期',
  inBlock(block, { year }) {
    const text = textOf(block);
    const moved = moveYear(text, year - 1, year).text;
    const stale = differences(text, moved).map((span) => {
      // The whole year, not the one digit that changed.
      const script = SCRIPTS.find((signs) => signs.test(text.charAt(span.start))) ?? /\d/;
      let { start } = span;
      while (script.test(text.charAt(start - 1)) && span.end - start < 4) start -= 1;
      const whole = { start, end: start + 4 };
      const past = tellsThePast(text, start);
      return findingAt(block, whole, {
        rule: 'stale-year', severity: past ? '提示' : '必改', message: `“${text.slice(whole.start, whole.end)}年”是上年的年份${past ? '，这一句像是说上年的情况' : ''}`,
        why: '这里说的是计划年度，应为今年。若确指上年，请写明“上年”或比较的说法。', fixes: [replacing(block, whole, moved.slice(whole.start, whole.end))],
      });
    });
    if (blockState(block) === 'confirmed') return stale;
    const periods = [...text.matchAll(PERIOD)].flatMap((found) => {
      const end = endOfPeriod(found[0]);
      if (end === null || end >= year) return [];
      return [findingAt(block, { start: found.index, end: found.index + 3 }, {
        rule: 'stale-year', severity: '建议', message: `“${found[0]}”到${end}年已经结束`, why: '请看是否应改为本期规划；确指过去的，确认沿用即可。',
      })];
    });
    return [...stale, ...periods];
  },
};
