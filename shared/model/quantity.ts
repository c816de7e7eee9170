import { z } from './zod';

/** How a figure binds: 达 =, 以上 >=, 超过 >, 以内 <=, 低于 <, 左右 ~, 1-2家 range. */
export const COMPARATORS = ['=', '>=', '>', '<=', '<', '~', 'range'] as const;
/** level: the amount reached; increase: 新增; growth: 增长30%; change: 提高0.14个百分点. */
export const MEASURES = ['level', 'increase', 'growth', 'change'] as const;
/** target: the plan commits to it; actual: a past result; parameter: a threshold or existing amount. */
export const ROLES = ['target', 'actual', 'parameter'] as const;

export const comparatorSchema = z.enum(COMPARATORS);
export const measureSchema = z.enum(MEASURES);
export const roleSchema = z.enum(ROLES);

/** A number, or [low, high] of a range. A fall is negative in growth and change. */
export const valueSchema = z.union([z.number(), z.tuple([z.number(), z.number()])]);

/** What the prose says of an amount. 亿 and 万 stay in the unit: 32亿元 is 32, "亿元". */
export const amountSchema = z.strictObject({
  value: valueSchema,
  unit: z.string().max(40),
  comparator: comparatorSchema,
  measure: measureSchema,
});

export type Comparator = z.infer<typeof comparatorSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Value = z.infer<typeof valueSchema>;
export type Amount = z.infer<typeof amountSchema>;

/** A half-open range of UTF-16 offsets into a text. */
export interface Span {
  start: number;
  end: number;
}

/** A quantity found in a text; the span covers number and unit. */
export interface Quantity extends Span, Amount {
  indicator: string;
  role: Role;
}
