/**
 * What a figure measures: a level, an absolute increase (新增), a relative growth (增长30%) or a change of a level
 * (提高0.14个百分点). A fall is negative in growth and change, but 提高到 and 压缩至 state levels.
 */
import type { Measure, Value } from '../model';
import type { Bound } from './comparator';
import type { Candidate } from './candidate';

export interface Measured {
  measure: Measure;
  value: Value;
  /** Own words before the number, without the word of change. */
  left: string;
}

const SINCE = '(?:了|约|达|超|近|为|幅度|率|至少|分别|均|预计)*$';
const RISE = new RegExp(`(?:同比(?:去年|上年|上年同期|去年同期)?|环比|年均|平均|(?<!占)比(?![重例率值分])[^，]{1,8}|较[^，]{1,8}|力争|实现)*(增长|增加|提升|提高|上升|递增|上浮|上涨|扩大|增)${SINCE}`);
const FALL = new RegExp(`(?:同比(?:去年|上年|上年同期|去年同期)?|环比|年均|平均|(?<!占)比(?![重例率值分])[^，]{1,8}|较[^，]{1,8}|力争|实现)*(下降|降低|减少|减低|下滑|回落|缩减|削减|压减|下浮|下调|缩短|压缩|降|减)${SINCE}`);
/** 增速达到8%, 增幅20%: the noun of growth, left out of the indicator. */
const RATE = /(?:的)?(?:年均)?(?:增长速度|增长幅度|增长率|增速|增幅|涨幅)(?:继续|力争|确保|预计|分别|均|达到|达|保持在|稳定在|控制在|维持在|为|在|高于|不低于)*$/;
const RATE_AFTER = /^(?:的)?(?:增幅|增速|增长率|增长速度|的增长|增长$|以上的增长)/;
const FALL_RATE = /(?:的)?(?:降幅|下降率|下降幅度)(?:达到|达|为|在|不低于)*$/;
const NATURAL = /自然增长率[^，]{0,6}$/;
const GAP = /(?:高于|高出|低于|好于|快于|领先|优于|超)[^，。]{0,10}(?:平均水平|平均|均值|水平|GDP增速|GDP|增速|全国|全省|全市|目标|上年|去年)$/;
const MOVE_UP = /(?:提升|前移|进位|上升|晋升|前进|争先进位|提高|跃升|进|升)(?:了)?$/;
const MOVE_DOWN = /(?:下降|后退|后移|退后|降)(?:了)?$/;
const SHORTEN = /(?:缩短|压缩|减少|压减|缩减|提速)(?:了)?$/;

const negated = (value: Value): Value => (typeof value === 'number' ? -value : [-value[1], -value[0]]);

function relative(bound: Bound, candidate: Candidate): Measured | null {
  const { left, right } = bound;
  if (candidate.form === 'multiple') return { measure: 'growth', value: candidate.value, left: left.replace(/(?:实现|力争|再|三年|两年|五年|[一二三四五]年)+$/, '') };
  if (NATURAL.test(left)) return null;
  const fallRate = FALL_RATE.exec(left);
  if (fallRate) return { measure: 'growth', value: negated(candidate.value), left: left.slice(0, fallRate.index) };
  const rate = RATE.exec(left);
  if (rate) return { measure: 'growth', value: candidate.value, left: left.slice(0, rate.index) };
  if (RATE_AFTER.test(right)) return { measure: 'growth', value: candidate.value, left };
  const rise = RISE.exec(left);
  if (rise) return { measure: 'growth', value: candidate.value, left: left.slice(0, rise.index) };
  const fall = FALL.exec(left);
  return fall ? { measure: 'growth', value: negated(candidate.value), left: left.slice(0, fall.index) } : null;
}

function points(bound: Bound, candidate: Candidate): Measured {
  const { left } = bound;
  const rise = RISE.exec(left);
  const fall = FALL.exec(left);
  const gap = GAP.exec(left);
  if (gap) return { measure: 'change', value: candidate.value, left: left.slice(0, gap.index) };
  const word = rise ?? fall;
  return { measure: 'change', value: fall && !rise ? negated(candidate.value) : candidate.value, left: word ? left.slice(0, word.index) : left };
}

/** 比上年度排位 → '': what a rank is compared with is no indicator. */
const beforeComparison = (left: string): string => left.replace(/(?:比|较)[^，]{1,8}$/, '').replace(/(?:排名|排位|位次|名次)$/, (word) => (left.length > 6 ? word : ''));

/** The absolute amounts: 增长1800亿元, 减少458家, 缩短3天, 提升1位. */
function absolute(bound: Bound, candidate: Candidate): Measured | null {
  const { left } = bound;
  if (candidate.kind === 'rank' || candidate.unit === '位') {
    if (candidate.form === 'rank') return null;
    const up = MOVE_UP.exec(left);
    const down = MOVE_DOWN.exec(left);
    if (up) return { measure: 'change', value: candidate.value, left: beforeComparison(left.slice(0, up.index)) };
    return down ? { measure: 'change', value: negated(candidate.value), left: beforeComparison(left.slice(0, down.index)) } : null;
  }
  if (candidate.kind === 'time') {
    const shorter = SHORTEN.exec(left);
    return shorter ? { measure: 'change', value: negated(candidate.value), left: left.slice(0, shorter.index) } : null;
  }
  const cutDown = /(?:削减|压减|减排|压缩)(?:了)?$/.exec(left);
  if (cutDown && cutDown.index > 0) return { measure: 'level', value: candidate.value, left: left.slice(0, cutDown.index) };
  const rise = /(增长|增加|净增|新增|增)(?:了|约|近|超)*$/.exec(left);
  if (rise) return { measure: 'increase', value: candidate.value, left: left.slice(0, rise.index) };
  const fall = /(减少|下降|降低)(?:了|约|近|超)*$/.exec(left);
  const counted = fall && (candidate.kind !== 'money' || /(?:数|量|额|人数|总数|收入|支出)$/.test(left.slice(0, fall.index)));
  return counted ? { measure: 'change', value: negated(candidate.value), left: left.slice(0, fall.index) } : null;
}

/** Reads the measure from the figure's own words; a plain level or, when `added`, an increase by default. */
export function readMeasure(bound: Bound, candidate: Candidate, added: boolean): Measured {
  const found = candidate.kind === 'percent' || candidate.kind === 'times' ? relative(bound, candidate)
    : candidate.kind === 'points' ? points(bound, candidate) : absolute(bound, candidate);
  return found ?? { measure: added && candidate.kind !== 'percent' ? 'increase' : 'level', value: candidate.value, left: bound.left };
}
