import type { Field } from '../../../shared/checking';
import type { Block, Comparator, Measure, Role } from '../../../shared/model';

/** What things are called at the desk. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  title: '标题', year: '年度', issuer: '制定机关', docNumber: '发文字号', date: '成文日期', addressee: '主送机关',
};

export const LEVEL_WORDS = ['正文', '一级', '二级', '三级', '四级'] as const;

/** What a block was read as. */
export const blockWord = (block: Block): string => (block.type === 'row' ? '表格行' : LEVEL_WORDS[block.type === 'heading' ? block.level : 0]);

export const ROLE_WORDS: Readonly<Record<Role, string>> = { target: '指标（要达到的数）', actual: '完成数（已有的结果）', parameter: '条件或标准' };
export const MEASURE_WORDS: Readonly<Record<Measure, string>> = { level: '达到的数', increase: '新增的数', growth: '增长（下降）率', change: '增减幅度' };
export const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  '=': '等于', '>=': '以上（不低于）', '>': '超过', '<=': '以内（不超过）', '<': '低于', '~': '左右', range: '区间',
};

/** 2016-03-27 → 2016年3月27日; other facts as they are. */
export const showFact = (field: Field, value: string): string =>
  field === 'date' ? value.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日') : field === 'year' ? `${value}年` : value;

/** What is wrong with a fact as it was typed; null when it can be kept. */
export function factFault(field: Field, value: string): string | null {
  if (field === 'year' && !/^(?:19[5-9]\d|1949|20\d\d)$/.test(value)) return '年度应为四位数字，如 2015。';
  if (field === 'date' && value !== '' && !isDate(value)) return '日期应写作 2016-03-27。';
  const most = { title: 300, year: 4, issuer: 200, docNumber: 60, date: 10, addressee: 2000 }[field];
  return value.length > most ? `最多 ${most} 字。` : null;
}

function isDate(value: string): boolean {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split('-').map(Number) : [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
