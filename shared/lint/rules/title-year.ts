import type { PlanRule } from '../finding';

export const titleYear: PlanRule = {
  id: 'title-year',
  name: '标题的年份',
  inPlan({ title, year }) {
    const named = /(?<!\d)((?:19|20)\d{2})年/.exec(title)?.[1];
    if (title.trim() === '') return [{ rule: 'title-year', severity: '必改', block: null, start: 0, end: 0, message: '还没有标题', why: '公文应有标题（GB/T 9704—2012 7.3.1）。', fixes: [] }];
    if (!named || Number(named) === year) return [];
    return [{ rule: 'title-year', severity: '必改', block: null, start: 0, end: 0, message: `标题写的是${named}年，这是${year}年的计划`, why: '标题的年份应与计划年度一致。请改标题。', fixes: [] }];
  },
};
