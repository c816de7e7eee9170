import { PLACEHOLDERS, type NoticeTemplate } from '../../../../shared/model';
import { KIND_NAMES, ROLE_NAMES } from '../../../../shared/notice';

/** A wording as it is written in: as kept, but its name may still be empty, and braces may hold anything. */

/** 局的通知, 党组的函: whose words of what. */
export const usedFor = ({ kind, role }: NoticeTemplate): string => (kind === 'plan' ? '送审稿' : `${ROLE_NAMES[role]}的${KIND_NAMES[kind]}`);

export const copyOf = (template: NoticeTemplate, id: string): NoticeTemplate => ({ ...template, id, name: `${template.name}（自拟）`.slice(-60) });

export const completeTemplates = (templates: readonly NoticeTemplate[]): NoticeTemplate[] => templates.map((template) => ({
  ...template,
  name: template.name.trim() || UNNAMED,
  title: literalBraces(template.title),
  body: template.body.map(literalBraces),
  remark: literalBraces(template.remark),
}));

export const UNNAMED = '未填名称的用语';

const OPEN = /\{([^{}]*)\}/g;
const known = (name: string): boolean => PLACEHOLDERS.some((own) => own === name);

/** Braces that hold none of the names are kept as the full-width signs that they would print as. */
const literalBraces = (text: string): string => {
  const words = text.split(OPEN);
  return words.map((word, at) => (at % 2 === 1 && known(word) ? `{${word}}` : wide(at % 2 === 1 ? `{${word}}` : word))).join('');
};
const wide = (text: string): string => text.replace(/\{/g, '｛').replace(/\}/g, '｝');

const ORDERS = /贯彻执行|贯彻落实|遵照执行|抓好落实|组织实施/;

const bracesFault = (text: string): string | null => {
  const left = text.replace(OPEN, (whole, name: string) => (known(name) ? '' : whole));
  return /[{}｛｝]/.test(left) ? `只有{${PLACEHOLDERS.join('}、{')}}会填成实际内容，其他花括号照原样印出` : null;
};

/** What is to be looked at in the title, in a sentence; null: nothing. */
export function titleFault({ kind, title }: NoticeTemplate): string | null {
  if (kind !== 'plan' && title.trim() !== '' && !title.trim().endsWith(KIND_NAMES[kind])) return `标题应以“${KIND_NAMES[kind]}”结尾`;
  if (kind !== 'plan' && title.trim() !== '' && !title.includes('关于')) return '标题里没有“关于”';
  if (title.trim() === '') return '标题空着，公文上就没有标题';
  return bracesFault(title);
}

export function bodyFault({ kind, body }: NoticeTemplate): string | null {
  const text = body.join('');
  if (kind === 'plan') return null;
  if (text.trim() === '') return '正文空着，公文上就没有正文';
  if (body.some((paragraph) => /[\u4e00-\u9fff）》”}]$/.test(paragraph.trim()))) return '段末没有句号';
  if (kind === 'letter' && ORDERS.test(text)) return '函用于不相隶属的机关，不写“贯彻执行”一类的话，可写“供工作中参考”“请予支持”';
  if (!text.includes('{计划名称}')) return '正文里没有{计划名称}，印发的是什么没有写';
  return bracesFault(text);
}

export const remarkFault = ({ remark }: NoticeTemplate): string | null => (/^[（(]|[）)]$/.test(remark.trim()) ? '附注的圆括号由程序加上，这里不写' : bracesFault(remark));
