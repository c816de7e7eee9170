import { comparisonSchema } from '../align';
import { editionSchema, issueStateSchema } from '../issuing';
import { termListSchema } from '../lint';
import { bureauListSchema, idSchema, noticeTemplateSchema, planSchema, SEVERITIES, templateListSchema, z } from '../model';
import { entrySchema, sayingSchema, statusSchema } from '../review';
import { choicesSchema, proposedResultSchema, resultChoiceSchema } from '../seed';
import { sectionYearsSchema, yearTableSchema } from '../years';
import { comebackSchema, returnedFileSchema } from './returned';

/** Bytes travel as base64: a transferred ArrayBuffer does not reach an Electron utility process. */
const bytesSchema = z.string().max(70_000_000);
const nothing = z.strictObject({});
const onePlan = z.strictObject({ id: idSchema });
const yearSchema = z.int().min(1949).max(2100);
const revisionSchema = z.int().positive();
/** ISO 8601 in UTC. */
const instantSchema = z.string();

export const planSummarySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['past', 'draft']),
  title: z.string(),
  year: z.int(),
  issuer: z.string(),
  sections: z.int(),
  /** Commitments only, without results and thresholds. */
  targets: z.int(),
  seededFrom: idSchema.nullable(),
  /** Confirmed as a whole at the desk (核对). */
  checked: z.boolean(),
  savedAt: instantSchema,
  /** 已印发: the newest edition, and whether it is being corrected (更正中); null: not issued. */
  issued: z.strictObject({ edition: z.int(), docNumber: z.string(), date: z.string(), correcting: z.boolean() }).nullable(),
});

export const storedPlanSchema = z.strictObject({
  plan: planSchema,
  /** Names the saved state; a save must name the one it started from. */
  revision: revisionSchema,
  savedAt: instantSchema,
});

const importedSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  year: z.int(),
  /** The same content was in the library already; nothing was added. */
  duplicate: z.boolean(),
  /** Further plans of the same file; empty for a file that holds one. */
  more: z.array(z.strictObject({ id: idSchema, title: z.string(), year: z.int() })),
  /** Where this program wrote the file; null for any other. */
  returned: comebackSchema.nullable(),
});

export const searchHitSchema = z.strictObject({
  plan: idSchema,
  title: z.string(),
  year: z.int(),
  block: idSchema,
  /** The heading that the hit stands under; empty at the start of a plan. */
  section: z.string(),
  /** The text around the hit, and where in it the words stand. */
  excerpt: z.string(),
  marks: z.array(z.strictObject({ start: z.int(), end: z.int() })),
});

/** How a draft stood at a time: kept by name, by itself while it was written, or before another version was restored. */
export const versionSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['named', 'automatic', 'restoring']),
  /** Empty unless a person named it. */
  name: z.string(),
  keptAt: instantSchema,
  characters: z.int(),
  /** Commitments only. */
  targets: z.int(),
});
/** What stands on one side of a comparison: a plan as it is now (version null), or one of its kept versions. */
export const sideSchema = z.strictObject({ plan: idSchema, version: idSchema.nullable() });
const twoSides = { before: sideSchema, after: sideSchema };
const oneVersion = { id: idSchema, version: idSchema };

/** Names a state of a list among the settings; 0: nothing was kept yet. */
const listRevisionSchema = z.int().nonnegative();
const listSavedSchema = z.strictObject({ revision: listRevisionSchema, savedAt: instantSchema });

/** `from`: who sent it, where the plan came in a 送审包; null for one of our own. */
const reviewLogSchema = z.strictObject({ entries: z.array(entrySchema), status: statusSchema, from: z.string().nullable() });

const givenFileSchema = z.strictObject({ name: z.string().min(1).max(255), bytes: bytesSchema });
/** What is in a 送审包, and what taking it does: entries and conflicts are counts; `otherText`: its text is kept as a version beside ours. */
const takingSchema = z.strictObject({
  plan: idSchema, before: idSchema.nullable(), title: z.string(), year: z.int(), by: z.string(), madeAt: z.string(),
  kind: z.enum(['new', 'renewed', 'known']), entries: z.int(), conflicts: z.int(), otherText: z.boolean(),
});

const importFileSchema = z.strictObject({
  name: z.string().min(1).max(255), bytes: bytesSchema, year: yearSchema.optional(),
  /** As a plan of its own, even where it is the file of a plan that is here. */
  apart: z.literal(true).optional(),
});

/** An official document as a .docx, and what a person should look at. */
export const paperSchema = z.strictObject({ name: z.string(), bytes: bytesSchema, findings: z.array(z.strictObject({ severity: z.enum(SEVERITIES), message: z.string() })) });

/** Every call between interface and core: name → input and output. */
export const calls = {
  'app.info': { input: nothing, output: z.strictObject({ version: z.string(), dataFile: z.string(), shell: z.enum(['electron', 'browser', 'cli']) }) },
  'library.list': { input: nothing, output: z.array(planSummarySchema) },
  'library.search': { input: z.strictObject({ words: z.string().max(200) }), output: z.array(searchHitSchema) },
  'library.remove': { input: onePlan, output: nothing },
  'library.removed': { input: nothing, output: z.array(planSummarySchema) },
  'library.restore': { input: onePlan, output: nothing },
  'library.loadSample': { input: nothing, output: z.array(importedSchema) },
  'import.file': { input: importFileSchema, output: importedSchema },
  /** What a file that was exported from a plan here says otherwise than it does; nothing is changed. */
  'returned.open': { input: givenFileSchema, output: returnedFileSchema },
  /** Takes chosen changes (by block; `heading`: the title's) into the draft, which is kept as a version first. */
  'returned.take': {
    input: givenFileSchema.extend({ revision: revisionSchema, changes: z.array(idSchema).max(20_000), heading: z.boolean() }),
    output: z.strictObject({ taken: z.int(), version: z.string(), revision: revisionSchema }),
  },
  /** `html`: the page or document that the text was copied from, as the clipboard gives it. */
  'import.text': { input: z.strictObject({ text: z.string().max(5_000_000), html: z.string().max(20_000_000).optional(), year: yearSchema.optional() }), output: importedSchema },
  'plans.get': { input: onePlan, output: storedPlanSchema },
  /** The imported file as it was, byte for byte. */
  'plans.original': { input: onePlan, output: z.strictObject({ name: z.string(), bytes: bytesSchema }) },
  /** The text that the plan was read from, and what its format knew of its lines (`LineHint` of shared/reader). */
  'plans.source': {
    input: onePlan,
    output: z.strictObject({
      text: z.string(),
      lines: z.array(z.strictObject({ start: z.int(), end: z.int(), level: z.int().exactOptional(), bold: z.boolean().exactOptional() })),
    }),
  },
  'plans.save': { input: z.strictObject({ plan: planSchema, revision: revisionSchema }), output: z.strictObject({ revision: revisionSchema, savedAt: instantSchema }) },
  /** What other documents of the library tell of a plan's targets (完成情况), for a person to confirm. */
  'plans.results': { input: onePlan, output: z.array(proposedResultSchema) },
  /** Keeps what became of targets of a plan (完成情况) with it; an empty text takes a result away. */
  'plans.tellResults': { input: z.strictObject({ id: idSchema, results: z.array(resultChoiceSchema).max(20_000) }), output: storedPlanSchema },
  /** The text that next year's draft is made from. `edition`: which was issued last; while that is being corrected, the text is the edition's. */
  'plans.toSeed': { input: onePlan, output: z.strictObject({ ...storedPlanSchema.shape, edition: editionSchema.nullable(), correcting: z.boolean() }) },
  /** Makes next year's draft; results among the choices are kept with the plan that it is made from, both or neither. */
  'plans.seed': {
    input: z.strictObject({ from: idSchema, year: yearSchema, choices: choicesSchema.optional() }),
    /** `unwritten`: the indicators whose chosen figure no sentence could be made to say; they stand as they were. */
    output: z.strictObject({ id: idSchema, unwritten: z.array(z.string()) }),
  },
  /** The versions of a plan, newest first. */
  'versions.list': { input: onePlan, output: z.array(versionSchema) },
  /** The versions of every plan of the library, newest first. */
  'versions.all': { input: nothing, output: z.array(z.strictObject({ plan: idSchema, version: versionSchema })) },
  /** Keeps the plan as it was saved last, by name (存为版本). */
  'versions.keep': { input: z.strictObject({ id: idSchema, name: z.string().trim().min(1).max(60) }), output: versionSchema },
  'versions.get': { input: z.strictObject(oneVersion), output: planSchema },
  /** Puts a version in the place of the present, which is kept as a version first. */
  'versions.restore': { input: z.strictObject({ ...oneVersion, revision: revisionSchema }), output: storedPlanSchema },
  /** 提法词表, as the office keeps it; until it was changed here, the one that comes with the program. */
  'terms.list': { input: nothing, output: termListSchema },
  'terms.save': { input: z.strictObject({ terms: termListSchema }), output: nothing },
  /** 机关设置; revision 0: nothing was kept yet. A save names the revision that it started from. */
  'bureaus.list': { input: nothing, output: z.strictObject({ revision: listRevisionSchema, bureaus: bureauListSchema }) },
  'bureaus.save': { input: z.strictObject({ revision: listRevisionSchema, bureaus: bureauListSchema }), output: listSavedSchema },
  /** 行文用语: what ships with the program, which is never changed, and the office's own. */
  'templates.list': { input: nothing, output: z.strictObject({ revision: listRevisionSchema, shipped: z.array(noticeTemplateSchema), own: templateListSchema }) },
  'templates.save': { input: z.strictObject({ revision: listRevisionSchema, own: templateListSchema }), output: listSavedSchema },
  /** Begins anew where what was kept cannot be read; that stays as it was, under a name of its own. */
  'settings.setAside': { input: z.strictObject({ list: z.enum(['bureaus', 'templates']) }), output: nothing },
  /** What the drafter says of a target for reviewers (说明), of one that is gone too; an empty text takes it away. Drafts only. */
  'plans.explain': { input: z.strictObject({ id: idSchema, target: idSchema, text: z.string().max(500) }), output: nothing },
  'plans.compare': { input: z.strictObject(twoSides), output: comparisonSchema },
  /** The sheets of a workbook (.xlsx) as the words of their cells; nothing is kept. */
  'tables.read': {
    input: z.strictObject({ name: z.string().min(1).max(255), bytes: bytesSchema }),
    output: z.array(z.strictObject({ name: z.string(), rows: z.array(z.array(z.string())) })),
  },
  /** 历年沿革: the sections of all years of the plans that are compared, lined up. */
  'years.sections': { input: z.strictObject(twoSides), output: sectionYearsSchema },
  /** Targets through the years (指标年表), of one organ or of all (null). */
  'years.table': { input: z.strictObject({ issuer: z.string().max(200).nullable() }), output: yearTableSchema },
  /** Two figures are one indicator (true), never are (false), or as the matching finds (null). */
  'years.link': { input: z.strictObject({ a: idSchema, b: idSchema, joined: z.boolean().nullable() }), output: nothing },
  'years.export': {
    input: z.strictObject({ issuer: z.string().max(200).nullable(), format: z.enum(['xlsx', 'docx']) }),
    output: z.strictObject({ name: z.string(), bytes: bytesSchema }),
  },
  /** Under which name this PC's remarks and steps stand; empty while nobody said. */
  'person.name': { input: nothing, output: z.strictObject({ name: z.string() }) },
  'person.rename': { input: z.strictObject({ name: z.string().trim().min(1).max(40) }), output: nothing },
  /** What was said of a plan and done with it in review, oldest first, and where it stands. */
  'review.read': { input: z.strictObject({ plan: idSchema }), output: reviewLogSchema },
  'review.add': { input: z.strictObject({ plan: idSchema, said: sayingSchema }), output: reviewLogSchema },
  'exchange.write': { input: z.strictObject({ plan: idSchema }), output: z.strictObject({ name: z.string(), bytes: bytesSchema }) },
  /** Looks into a 送审包; nothing is changed. */
  'exchange.open': { input: givenFileSchema, output: takingSchema },
  'exchange.take': { input: givenFileSchema, output: takingSchema },
  /** A comparison on paper: 指标对照表; docx only: 新旧条文对照, 花脸稿 (redline), 审阅意见汇总. */
  'review.export': {
    input: z.strictObject({ ...twoSides, paper: z.enum(['targets', 'articles', 'redline', 'remarks']), format: z.enum(['xlsx', 'docx']) }),
    output: z.strictObject({ name: z.string(), bytes: bytesSchema }),
  },
  /** A file set as an official document (排版), or as several where it holds several plans; nothing is stored. `mend`: punctuation is mended, headings are numbered anew. */
  'tidy.file': { input: z.strictObject({ name: z.string().min(1).max(255), bytes: bytesSchema, mend: z.boolean() }), output: z.array(paperSchema) },
  /** A past plan of the library likewise. */
  'tidy.plan': { input: onePlan, output: paperSchema },
  /** The notice as a file; of a plan that is issued, the file of that edition as it went out. */
  'export.notice': {
    input: onePlan,
    output: paperSchema.extend({ edition: z.int().nullable() }),
  },
  /** What would be issued of the saved state, and what stands in the way: what must be mended first, and what a person may issue with, knowing of it. */
  'issue.check': {
    input: z.strictObject({ plan: idSchema }),
    output: z.strictObject({
      musts: z.array(z.string()), findings: z.array(z.string()),
      revision: revisionSchema, title: z.string(), organ: z.string(), docNumber: z.string(), date: z.string(), fileName: z.string(),
    }),
  },
  /** 印发（定版）: freezes the document and its file. `despite`: the findings that the person has seen and issues with. */
  'issue.publish': { input: z.strictObject({ plan: idSchema, revision: revisionSchema, despite: z.array(z.string().max(2000)).max(500) }), output: editionSchema },
  /** What was issued of a plan, and whether it is being corrected. */
  'issue.editions': { input: z.strictObject({ plan: idSchema }), output: issueStateSchema },
  /** The file of an edition, byte for byte as it went out. */
  'issue.file': { input: z.strictObject({ plan: idSchema, edition: z.int().positive() }), output: z.strictObject({ name: z.string(), bytes: bytesSchema }) },
  /** 更正: opens the text of an issued plan again. */
  'issue.correct': { input: z.strictObject({ plan: idSchema, reason: z.string().trim().min(1).max(500) }), output: issueStateSchema },
  /** 放弃更正: the issued text comes back; what was written is kept as a version. */
  'issue.abandon': { input: z.strictObject({ plan: idSchema }), output: issueStateSchema },
} as const;

export type CallName = keyof typeof calls;
export type Input<K extends CallName> = z.infer<(typeof calls)[K]['input']>;
export type Output<K extends CallName> = z.infer<(typeof calls)[K]['output']>;
export type PlanSummary = z.infer<typeof planSummarySchema>;
export type Side = z.infer<typeof sideSchema>;
/** Two sides of a comparison. */
export type Sides = Record<'before' | 'after', Side>;
export type Paper = z.infer<typeof paperSchema>;
export type Version = z.infer<typeof versionSchema>;
export type VersionKind = Version['kind'];
export type StoredPlan = z.infer<typeof storedPlanSchema>;
export type SearchHit = z.infer<typeof searchHitSchema>;
export type Imported = Output<'import.file'>;
