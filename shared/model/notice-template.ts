import { z } from './zod';
import { distinct, idSchema } from './ids';
import { issuerRoleSchema } from './bureau';
import { noticeKindSchema } from './notice';

/** What a wording may leave open, written {计划名称}: filled in from the plan and its notice. */
export const PLACEHOLDERS = ['发文机关', '计划名称', '年度'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const wording = (most: number) => z.string().max(most).refine(
  (text) => [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name]) => PLACEHOLDERS.some((known) => known === name)) && !/[{}]/.test(text.replace(/\{[^{}]*\}/g, '')),
  '花括号里只能写：{发文机关}、{计划名称}、{年度}',
);

/** Customary words (行文用语) of one kind of document; what it says stands where the notice itself says nothing. */
export const noticeTemplateSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(60),
  kind: noticeKindSchema,
  role: issuerRoleSchema,
  title: wording(300),
  body: z.array(wording(5000)).max(20),
  remark: wording(200),
});

/** The office's own. */
export const templateListSchema = z.array(noticeTemplateSchema).max(200).refine(distinct, '编号不能重复');

export type NoticeTemplate = z.infer<typeof noticeTemplateSchema>;
