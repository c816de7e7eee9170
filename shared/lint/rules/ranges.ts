import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt, placesOf, replacing } from '../report';

const DIGITS = '\\d+(?:\\.\\d+)?';
/** 3-5家, 2016-2020年; not a telephone number, a model (F-16) or a date (2015-3-5). */
const HYPHEN = new RegExp(`(?<![\\d.\\-A-Za-z])(${DIGITS})[-－–~](${DIGITS})(?=[\\u4e00-\\u9fff])`, 'g');
/** 10—20%: each bound of a range bears the sign. */
const PERCENT = new RegExp(`(?<![\\d.\\-%％])(${DIGITS})([-－–~～—]{1,2})(${DIGITS})([%％])`, 'g');

export const ranges: BlockRule = {
  id: 'range',
  name: '数值范围的写法',
  inBlock(block) {
    const text = textOf(block);
    const why = '数值范围用“—”或“～”，百分数两边都写百分号（GB/T 15835—2011 5.1.3）。';
    const percents = placesOf(text, PERCENT).map(({ start, end, found }) => findingAt(block, { start, end }, {
      rule: 'range', severity: '建议', message: `“${found[0]}”前一个数缺百分号`, why, fixes: [replacing(block, { start, end }, `${found[1] ?? ''}%—${found[3] ?? ''}%`)],
    }));
    const hyphens = placesOf(text, HYPHEN).map(({ start, end, found }) => findingAt(block, { start, end }, {
      rule: 'range', severity: '提示', message: `范围“${found[0]}”用的是短横`, why, fixes: [replacing(block, { start, end }, `${found[1] ?? ''}—${found[2] ?? ''}`)],
    }));
    return [...percents, ...hyphens];
  },
};
