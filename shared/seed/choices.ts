import { idSchema, levelSchema, valueSchema, z } from '../model';

/** 沿用 · 改写 · 不再列入. What is dropped takes the deeper sections below it along, but for those with a word of their own. */
export const sectionChoiceSchema = z.strictObject({
  /** The section's heading in last year's plan; null: what stands before the first heading. */
  heading: idSchema.nullable(),
  action: z.enum(['keep', 'rewrite', 'drop']),
});

/** A section that last year's plan did not have. */
export const newSectionSchema = z.strictObject({
  text: z.string().trim().min(1).max(300),
  level: levelSchema,
  /** The section of last year's plan, with all below it, behind which this one stands; null: before the first heading. */
  after: idSchema.nullable(),
});

const choiceOf = { target: idSchema };

/** What is put into the draft for a target of last year's plan; without a choice its figure stays (沿用). */
export const targetChoiceSchema = z.discriminatedUnion('kind', [
  /** Growth in per cent over last year's figure, or over what was reached. */
  z.strictObject({ ...choiceOf, kind: z.literal('rate'), percent: z.number().min(-100).max(10_000), base: z.enum(['figure', 'result']) }),
  z.strictObject({ ...choiceOf, kind: z.literal('value'), value: valueSchema, unit: z.string().max(40) }),
  /** 「（待定）」 stands in the prose. */
  z.strictObject({ ...choiceOf, kind: z.literal('open') }),
]);

/** What became of a target of last year's plan, as it was told; empty: nothing is known. */
export const resultChoiceSchema = z.strictObject({ target: idSchema, text: z.string().max(200) });

/** What a person decides before a draft is made of last year's plan; what is not named goes on as it was. */
export const choicesSchema = z.strictObject({
  sections: z.array(sectionChoiceSchema).max(20_000),
  added: z.array(newSectionSchema).max(500),
  targets: z.array(targetChoiceSchema).max(20_000),
  results: z.array(resultChoiceSchema).max(20_000),
});

export type SectionAction = z.infer<typeof sectionChoiceSchema>['action'];
export type SectionChoice = z.infer<typeof sectionChoiceSchema>;
export type NewSection = z.infer<typeof newSectionSchema>;
export type TargetChoice = z.infer<typeof targetChoiceSchema>;
export type ResultChoice = z.infer<typeof resultChoiceSchema>;
export type Choices = z.infer<typeof choicesSchema>;
