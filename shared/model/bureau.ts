import { z } from './zod';
import { distinct, idSchema } from './ids';
import { noticeKindSchema } from './notice';

/** In whose name a document goes out: 局, its 党组, its 办公室. */
export const ISSUER_ROLES = ['bureau', 'party', 'office'] as const;
export const issuerRoleSchema = z.enum(ISSUER_ROLES);

/** No two of a list have the same value there. */
const once = <K extends string>(list: readonly Readonly<Record<K, unknown>>[], key: K): boolean => new Set(list.map((one) => one[key])).size === list.length;

/** 机关代字 of one kind of document, and its next 序号 by year: 云科字〔2026〕5号. */
export const codeSchema = z.strictObject({
  kind: noticeKindSchema,
  code: z.string().trim().min(1).max(30),
  next: z.array(z.strictObject({ year: z.int().min(1949).max(2100), number: z.int().min(1).max(99_999) })).max(200).refine((next) => once(next, 'year'), '一年只有一个序号'),
});

/** A name that the bureau issues under. */
export const issuerSchema = z.strictObject({
  role: issuerRoleSchema,
  /** Full or standard short name: 云州市科学技术局, 中共云州市科学技术局党组. It is title, mark, 署名 and seal (R48). */
  name: z.string().trim().min(1).max(200),
  codes: z.array(codeSchema).max(20).refine((codes) => once(codes, 'kind'), '一种公文只有一个代字'),
});

/** A list of organs under a name of its own: 主送 or 抄送 of a customary circle. */
export const circleSchema = z.strictObject({ name: z.string().trim().min(1).max(60), text: z.string().trim().min(1).max(2000) });

/** The page: A is GB/T 9704-2012 by the text area, B by the ink; see shared/notice/page.ts. */
export const pageProfileSchema = z.enum(['A', 'B']);

/** What an office sets once about its bureau (机关设置), so that no notice begins from nothing. */
export const bureauSchema = z.strictObject({
  id: idSchema,
  /** What it is called in lists; the bureau's own name. */
  name: z.string().trim().min(1).max(200),
  issuers: z.array(issuerSchema).max(ISSUER_ROLES.length).refine((issuers) => once(issuers, 'role'), '一种名义只有一个名称'),
  addressees: z.array(circleSchema).max(50),
  copies: z.array(circleSchema).max(50),
  /** 印发机关: the office that sends to print. */
  printOffice: z.string().max(200),
  /** For 附注 of letters: 联系人 and 联系电话. */
  contact: z.strictObject({ person: z.string().max(60), phone: z.string().max(60) }),
  page: pageProfileSchema,
});

export const bureauListSchema = z.array(bureauSchema).max(50).refine(distinct, '编号不能重复');

export type IssuerRole = z.infer<typeof issuerRoleSchema>;
export type Issuer = z.infer<typeof issuerSchema>;
export type Bureau = z.infer<typeof bureauSchema>;
export type PageProfile = z.infer<typeof pageProfileSchema>;
