import { isoDateSchema, noticeTemplateSchema, pageProfileSchema, z } from '../model';

/** What of the office's settings the pages were laid out by: they stay as they went out, whatever is set afterwards. */
const laidSchema = z.strictObject({ page: pageProfileSchema, template: noticeTemplateSchema.nullable() });

/** One time that a plan was issued (印发): the first, or after a correction (更正). Its text and its file are frozen with it. */
export const editionSchema = z.strictObject({
  /** 1, 2 … */
  number: z.int().positive(),
  docNumber: z.string(),
  /** 成文日期. */
  date: isoDateSchema,
  /** When it was frozen here: ISO instant, UTC. */
  issuedAt: z.string(),
  by: z.string(),
  /** Of the correction that led to it; empty for the first. */
  reason: z.string(),
  fileName: z.string(),
  laid: laidSchema,
});

/** A correction under way: the text is open again until it is issued anew or given up. */
export const correctionSchema = z.strictObject({ reason: z.string(), by: z.string(), begunAt: z.string() });

/** The editions of a plan, the oldest first; none: it was never issued. */
export const issueStateSchema = z.strictObject({ editions: z.array(editionSchema), correction: correctionSchema.nullable() });

export type Laid = z.infer<typeof laidSchema>;
export type Edition = z.infer<typeof editionSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type IssueState = z.infer<typeof issueStateSchema>;

/** Issued and not being corrected: only read. */
export const isIssued = ({ editions, correction }: IssueState): boolean => editions.length > 0 && correction === null;

type Named = Pick<Edition, 'number' | 'docNumber'>;

/** 印发稿（云科字〔2026〕5号）: the issued text among the versions of its plan. */
export const versionName = ({ number, docNumber }: Named): string => `印发稿（${docNumber}${number > 1 ? `，第${number}版` : ''}）`;

/** What the log of a plan says of its being issued. */
export const issuingWords = ({ number, docNumber }: Named): string => `印发${docNumber}${number > 1 ? `（更正后第${number}版）` : ''}`;
