import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, ISSUER_ROLES, NOTICE_KINDS, noticeTemplateSchema, succeed, templateListSchema, type NoticeTemplate, type Result } from '../../shared/model';
import type { Environment } from './environment';
import { readList, type ListKind } from './kept-list';

/** 行文用语 of the office's own; those that ship with the program are not among them. */
export const TEMPLATES: ListKind<NoticeTemplate> = { setting: 'noticeTemplates', items: templateListSchema, called: '行文用语' };

/** What ships with the program: one file a wording in templates/notices, by kind and role. */
export function shippedTemplates({ templatesDir, log }: Pick<Environment, 'templatesDir' | 'log'>): Result<NoticeTemplate[]> {
  const folder = path.join(templatesDir, 'notices');
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return succeed(files.map((name) => noticeTemplateSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))).sort(inOrder));
  } catch (error) {
    // Files of the program itself: whatever is wrong with them, the installation is damaged.
    log(`shipped wordings: ${String(error)}`);
    return fail('bad-input', '随程序安装的行文用语缺失或已损坏。计划和自己的用语不受影响；请重新安装程序。');
  }
}

const inOrder = (a: NoticeTemplate, b: NoticeTemplate): number =>
  NOTICE_KINDS.indexOf(a.kind) - NOTICE_KINDS.indexOf(b.kind) || ISSUER_ROLES.indexOf(a.role) - ISSUER_ROLES.indexOf(b.role) || (a.id < b.id ? -1 : 1);

/** Both, the shipped ones first. */
export function allTemplates(env: Environment): Result<NoticeTemplate[]> {
  const shipped = shippedTemplates(env);
  if (!shipped.ok) return shipped;
  const own = readList(env, TEMPLATES);
  return own.ok ? succeed([...shipped.value, ...own.value.items]) : own;
}
