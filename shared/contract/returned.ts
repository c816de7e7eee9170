import { noteChangeSchema, pieceSchema } from '../align';
import { idSchema, z } from '../model';
import { RETURNED_KINDS } from '../returning';

/** What the draft says there now where it was changed as well since the export, or null: it is gone from it. */
const conflictSchema = z.strictObject({ text: z.string().nullable() }).nullable();

/** What a file that was exported from a plan of this library says otherwise than the plan does now. */
export const returnedFileSchema = z.strictObject({
  plan: idSchema,
  title: z.string(),
  year: z.int(),
  /** The saved state that it was compared with. */
  revision: z.int().positive(),
  /** Words of its notice or of a further 附件 are others than were exported: those are not taken back. */
  besideTouched: z.boolean(),
  /** It reads as the plan does now. */
  current: z.boolean(),
  /** Why nothing may be taken back, and what to do instead; null where it may. */
  refusal: z.string().nullable(),
  /** The title, where the file has another. */
  heading: z.strictObject({ pieces: z.array(pieceSchema), conflict: conflictSchema }).nullable(),
  /** In reading order. */
  changes: z.array(z.strictObject({
    kind: z.enum(RETURNED_KINDS),
    block: idSchema,
    /** It stands elsewhere; one that was reworded may have moved too. */
    moved: z.boolean(),
    /** The heading that it stands under; empty at the start of a plan. */
    section: z.string(),
    /** In words, exported against returned. */
    pieces: z.array(pieceSchema),
    notes: z.array(noteChangeSchema),
    conflict: conflictSchema,
  })),
});

/** Of an imported file that this program wrote, what it was to the library, with words for a person. */
export const comebackSchema = z.strictObject({
  /**
   * same: its plan is here, and nothing in it was touched; changed: something was, and nothing is stored before a person chooses
   * (returned.open); revived: its plan was not here, and came in with lineage and targets; passed-over: what it carries is damaged
   * or none of its text's, and it was read as any other file.
   */
  kind: z.enum(['same', 'changed', 'revived', 'passed-over']),
  changes: z.int(),
  message: z.string(),
});

export type ReturnedFile = z.infer<typeof returnedFileSchema>;
