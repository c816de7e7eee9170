import fc from 'fast-check';
import { idSchema, planSchema, type Plan, type z } from '../../shared/model';

/** What hostile inputs are made of beside words: things that are there, so that a call goes further than its first look. */
export interface Known {
  /** By the key that asks for one; `other`: for any key. */
  ids: Readonly<Record<string, readonly string[]>> & { other: readonly string[] };
  plans: readonly Plan[];
  /** Files in base64. */
  files: readonly string[];
  revisions: readonly number[];
}

/** What no program should stumble over: names of what every object has, half characters, marks that turn the line, ways out of a folder. */
const WORDS = [
  '', ' ', '\t', '\n', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '\u0000', '甲\u0000乙', '\ud800', '\udfff乙', '\u202e计划', '\ufeff', '\u200b', '\u000b\u000c\u0008', '\uffff',
  '../../甲', '..\\..\\甲', '/etc/passwd', 'C:\\计划', '\\\\甲\\乙', 'CON', '甲/乙.docx', '2025年工作要点.docx', "'); DROP TABLE plans; --", '%s%n', '<w:p>&amp;]]>', '{发文机关}{', '=1+1', '𬭚👩‍👩‍👧', '（待定）', '260家', '2026-02-30', 'xlsx',
] as const;
const IDS = ['__proto__', 'constructor', 'toString', 'valueOf', '0', '-', 'x'.repeat(40)];

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];
const defOf = (schema: Schema): Def => (schema as z.core.$ZodTypes)._zod.def;

/** Inputs that have the shape of a schema, filled with what a person would not enter. Not all of them fit it. */
export function inputsFor(schema: Schema, known: Known, key = ''): fc.Arbitrary<unknown> {
  if (schema === idSchema) return idsFor(known, key);
  if (schema === planSchema) return fc.constantFrom(...known.plans).chain((plan) => fc.oneof(fc.constant(plan), otherAt(plan)));
  if (key === 'bytes') return fc.constantFrom(...known.files);
  if (key === 'revision') return fc.constantFrom(...known.revisions);
  const def = defOf(schema);
  const inner = (each: Schema, name = key) => inputsFor(each, known, name);
  switch (def.type) {
    case 'object': return fc.record(Object.fromEntries(Object.entries(def.shape).map(([name, each]) => [name, inner(each, name)])));
    case 'array': return fc.array(inner(def.element), { maxLength: 4 });
    case 'tuple': return fc.tuple(...def.items.map((each) => inner(each)));
    case 'union': return fc.oneof(...def.options.map((each) => inner(each)));
    case 'optional': case 'default': return fc.option(inner(def.innerType), { nil: undefined, freq: 2 });
    case 'nullable': return fc.option(inner(def.innerType), { freq: 2 });
    case 'enum': return fc.constantFrom(...Object.values(def.entries));
    case 'literal': return fc.constantFrom(...def.values);
    case 'boolean': return fc.boolean();
    case 'number': return fc.constantFrom(0, 1, 2, -1, 1949, 2025, 2026, 2027, 2100, 0.5, 1e308, -0, 99_999);
    case 'string': return wordsOf((schema as z.ZodString).maxLength);
    default: throw new Error(`no inputs for ${def.type}`);
  }
}

const idsFor = ({ ids }: Known, key: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...((Object.hasOwn(ids, key) ? ids[key] : undefined) ?? ids.other)) }, { weight: 1, arbitrary: fc.constantFrom(...ids.other) }, { weight: 1, arbitrary: fc.constantFrom(...IDS) });

const wordsOf = (most: number | null): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.constant('长'.repeat(Math.min(most ?? 20_000, 20_000))) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  );

const STRANGERS: readonly unknown[] = [null, true, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER, '', '__proto__', '\u0000', '\ud800', '计划', [], {}, [[[]]], { id: '__proto__' }, '长'.repeat(500)];

/** The value with another in one place, or without what stood there. */
export const otherAt = (value: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.constantFrom(...STRANGERS), fc.constantFrom('put', 'put', 'drop', 'add')).map(([way, stranger, doing]) => changedAt(value, way, { stranger, doing }));

function changedAt(value: unknown, [step, ...way]: readonly number[], change: { stranger: unknown; doing: string }): unknown {
  if (step === undefined || typeof value !== 'object' || value === null || Object.keys(value).length === 0) return change.stranger;
  const keys = Object.keys(value);
  const key = keys[step % keys.length] ?? '';
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as unknown as Record<string, unknown>) : { ...value };
  if (way.length > 0) copy[key] = changedAt(copy[key], way, change);
  else if (change.doing === 'drop') delete copy[key];
  else if (change.doing === 'add') copy['constructor'] = change.stranger;
  else copy[key] = change.stranger;
  return copy;
}
