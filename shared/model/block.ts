import { z } from './zod';
import { idSchema } from './ids';

/** 1 一、 · 2 （一） · 3 1. · 4 （1）: a class of number, not a depth (a plan may go from 一、 to 1.). */
export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/**
 * Ordinary text, or text that carries a target mark. The mark covers number and unit; comparator and
 * wording stay outside it. A mark rather than an element, because input methods fail at the edges of elements.
 */
export const inlineSchema = z.strictObject({
  text: z.string(),
  target: idSchema.optional(),
  /** What a note (注) says of these words; neighbouring runs with the same note share it. Its number is computed. */
  note: z.string().min(1).max(2000).optional(),
});

export const spanSchema = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });

const common = {
  id: idSchema,
  content: z.array(inlineSchema),
  /** Blocks of last year's plan that this one came from: none, one, or several (merged). */
  origins: z.array(idSchema),
  /** The text as it was carried over (the plan's own year already moved on); null when nothing was. */
  carried: z.string().nullable(),
  /** A person has looked at the carried text and let it stand. */
  confirmed: z.boolean(),
  /** The words that were carried over to be written anew (改写): it waits for that for as long as these are its words. */
  rewrite: z.string().optional(),
  /** The paragraph of another plan whose words were put in here (旧稿); no lineage. */
  reused: z.strictObject({ plan: idSchema, block: idSchema, title: z.string().max(300), year: z.int() }).optional(),
  /** Where it stands in the imported source text. */
  source: spanSchema.nullable(),
};

export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  ...common,
  level: levelSchema,
  /** The label as it stood in the source; drafts show computed ones. */
  label: z.string().max(40),
  /** number: 一、（一）1.（1）by level; item: 一是、二是; none: a heading that shows no number. */
  marker: z.enum(['number', 'item', 'none']),
  /** The heading sentence (to its first 。) is followed by body text in the same paragraph. */
  runIn: z.boolean(),
});

export const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), ...common });

/** Stands between the cells of a row in its text. */
export const CELL_BREAK = '\t';

/**
 * One row of a table; its cells are its text cut at each CELL_BREAK. Rows that follow one another are one table; a
 * row with `header` after one without begins the next. A row has lineage and a state like any other block.
 */
export const rowSchema = z.strictObject({ type: z.literal('row'), ...common, header: z.boolean() });

export const blockSchema = z.discriminatedUnion('type', [headingSchema, paragraphSchema, rowSchema]);

export type Level = z.infer<typeof levelSchema>;
export type Inline = z.infer<typeof inlineSchema>;
export type Heading = z.infer<typeof headingSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type Row = z.infer<typeof rowSchema>;
export type Block = z.infer<typeof blockSchema>;
