import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt, placesOf, replacing } from '../report';

/** 洪科字[2015]12号: the year of a document number stands in 〔〕. */
const NUMBER = /[[［【(（]\s*((?:19|20)\d{2})\s*[\]］】)）]\s*0*(\d{1,4})\s*号/g;
/** 〔2015〕012号: the number has no leading zero and no 第. */
const PADDED = /〔((?:19|20)\d{2})〕(?:第\s*0*|0+)(\d{1,4})\s*号/g;

export const documentNumbers: BlockRule = {
  id: 'document-number',
  name: '发文字号的写法',
  inBlock(block) {
    const text = textOf(block);
    return [...placesOf(text, NUMBER), ...placesOf(text, PADDED)].map(({ start, end, found }) => findingAt(block, { start, end }, {
      rule: 'document-number', severity: '建议', message: `发文字号“${found[0]}”的写法`,
      why: '年份用六角括号〔〕括入，序号不加“第”，不编虚位（GB/T 9704—2012 7.2.5）。', fixes: [replacing(block, { start, end }, `〔${found[1] ?? ''}〕${found[2] ?? ''}号`)],
    }));
  },
};
