/**
 * A figure as a person types it into a table.
 *
 *   typed  = 待定 | [fall] number [dash number] [unit]     9500   9500件   1.2亿元   1-2家   -3   下降3%   三十六
 *   fall   = - − 下降 降低 减少
 *   dash   = - — – ~ ～ 至 到
 */
import { fail, succeed, type Amount, type Result, type Value } from '../../model';
import { readNumber } from '../../text';
import { OPEN_FIGURE } from '../open-figure';
import { makePlain } from '../plain';
import { isKnownUnit } from '../words/units';
import type { NewFigure } from './rewrite-mention';

const FALL = /^(?:-|下降|降低|减少|压减|缩短)(?=[\d一二三四五六七八九十])/;
const DASH = /^(?:[-—–~]{1,2}|至|到)/;

/** Reads it for a target: without a unit it is in the target's own. Problem: bad-input, saying what can be typed. */
export function readTyped(typed: string, target: Pick<Amount, 'unit' | 'measure'>): Result<NewFigure> {
  const text = makePlain(typed).text;
  if (text === '待定' || text === OPEN_FIGURE) return succeed('open');
  const fall = FALL.exec(text)?.[0] ?? '';
  const first = readNumber(text, fall.length);
  if (!first) return fail('bad-input', `“${typed.trim()}”不是数量，没有改动。请填数字，如 9500、1—2，或填“待定”。`);
  const dash = DASH.exec(text.slice(first.end))?.[0] ?? '';
  const second = dash ? readNumber(text, first.end + dash.length) : null;
  if (dash && (!second || second.value <= first.value)) return fail('bad-input', `“${typed.trim()}”不是从小到大的范围，没有改动。请填如 1—2 的范围。`);
  const unit = text.slice((second ?? first).end) || target.unit;
  if (unit !== target.unit && !isKnownUnit(unit)) return fail('bad-input', `“${unit}”不是能识别的计量单位，没有改动。请用“${target.unit}”，或直接在正文里改。`);
  if (fall && target.measure !== 'growth' && target.measure !== 'change') return fail('bad-input', '这个指标不是增减幅度，不能填负数，没有改动。');
  return succeed({ value: signed(second ? [first.value, second.value] : first.value, fall !== ''), unit });
}

const signed = (value: Value, falls: boolean): Value => {
  if (!falls) return value;
  return typeof value === 'number' ? -value : [-value[1], -value[0]];
};
