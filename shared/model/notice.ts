import { z } from './zod';

/** 2016-03-27, or empty while it is not known. */
export const isoDateSchema = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);

/**
 * The fields of the notice (通知) that issues the plan, named after GB/T 9704-2012 clause 7.
 * Empty means not known yet; nothing is made up.
 */
export const noticeSchema = z.strictObject({
  /** 发文机关标志, without 文件: the issuing organ's name. */
  organ: z.string().max(200),
  /** 发文字号, e.g. 洪科字〔2016〕12号. */
  docNumber: z.string().max(60),
  /** 标题 of the notice. */
  title: z.string().max(300),
  /** 主送机关, without the colon. */
  addressee: z.string().max(2000),
  /** 正文, one string a paragraph. */
  body: z.array(z.string().max(5000)).max(50),
  /** 署名. */
  signer: z.string().max(200),
  /** 成文日期. */
  date: isoDateSchema,
  /** 抄送, without 抄送： and the final 。 */
  copyTo: z.string().max(2000),
  /** 印发机关 and 印发日期. */
  printOffice: z.string().max(200),
  printDate: isoDateSchema,
});

export type Notice = z.infer<typeof noticeSchema>;

export const emptyNotice = (): Notice => ({
  organ: '', docNumber: '', title: '', addressee: '', body: [], signer: '', date: '',
  copyTo: '', printOffice: '', printDate: '',
});
