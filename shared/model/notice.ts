import { z } from './zod';
import { idSchema } from './ids';

/** 2016-03-27, or empty while it is not known. */
export const isoDateSchema = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);

/** notice: 通知 that issues the plan; letter: 函 that sends it (信函格式); plan: the plan alone, as sent for review (送审稿). */
export const NOTICE_KINDS = ['notice', 'letter', 'plan'] as const;
export const noticeKindSchema = z.enum(NOTICE_KINDS);

/**
 * Behind the notice: `follows`: the plan on a new page, no label (国办发〔2015〕22号); `annex`: the plan is its 附件. Both are
 * customary and never mixed.
 */
export const planPlaceSchema = z.enum(['follows', 'annex']);

/** A further 附件: tasks: 任务分解表, made of the plan's targets; separate: a paper that is named here and comes by itself. */
export const annexSchema = z.strictObject({ kind: z.enum(['tasks', 'separate']), title: z.string().max(200) });

/**
 * The fields of the notice (通知) that issues the plan, named after GB/T 9704-2012 clause 7.
 * Empty means not known yet; nothing is made up. Fields with a default came later: documents stored before lack them.
 */
export const noticeSchema = z.strictObject({
  kind: noticeKindSchema.default('notice'),
  place: planPlaceSchema.default('follows'),
  /** The bureau (机关设置) and the name of its (局, 党组, 办公室) that the fields were filled in from; null: by hand. */
  issuer: z.strictObject({ bureau: idSchema, role: z.enum(['bureau', 'party', 'office']) }).nullable().default(null),
  /** The wording (行文用语) used where title and body are empty; empty: the customary one of the kind. */
  template: z.string().max(40).default(''),
  /** 份号: six digits, of secret documents. */
  serial: z.string().max(20).default(''),
  /** 密级和保密期限, e.g. 机密★1年. */
  secrecy: z.string().max(40).default(''),
  /** 紧急程度: 特急 or 加急. */
  urgency: z.string().max(10).default(''),
  /** 发文机关标志, without 文件: the issuing organ's name; of a joint document (联合行文) the 主办机关. */
  organ: z.string().max(200),
  /** The further organs of a joint document, in their order. */
  partners: z.array(z.string().max(200)).max(20).default([]),
  /** 发文字号, e.g. 洪科字〔2016〕12号. */
  docNumber: z.string().max(60),
  /** 签发人, of documents to a superior organ (上行文) only. */
  approvers: z.array(z.string().max(40)).max(20).default([]),
  /** 标题 of the notice. */
  title: z.string().max(300),
  /** 主送机关, without the colon. */
  addressee: z.string().max(2000),
  /** 正文, one string a paragraph. */
  body: z.array(z.string().max(5000)).max(50),
  /** 附件 beyond the plan itself. */
  annexes: z.array(annexSchema).max(20).default([]),
  /** 署名. */
  signer: z.string().max(200),
  /** 成文日期. */
  date: isoDateSchema,
  /** Room for the seal (7.3.5.1); false: a document without one (7.3.5.2). */
  sealed: z.boolean().default(true),
  /** 附注, without its brackets, e.g. 此件公开发布. */
  remark: z.string().max(200).default(''),
  /** Behind the title of a plan that goes out alone, e.g. 送审稿; empty: none. */
  draftLabel: z.string().max(20).default('送审稿'),
  /** 抄送, without 抄送： and the final 。 */
  copyTo: z.string().max(2000),
  /** 印发机关 and 印发日期. */
  printOffice: z.string().max(200),
  printDate: isoDateSchema,
});

export type Notice = z.infer<typeof noticeSchema>;
export type NoticeKind = z.infer<typeof noticeKindSchema>;
export type Annex = z.infer<typeof annexSchema>;

export const emptyNotice = (): Notice => noticeSchema.parse({
  organ: '', docNumber: '', title: '', addressee: '', body: [], signer: '', date: '',
  copyTo: '', printOffice: '', printDate: '',
});
