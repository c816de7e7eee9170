import type { Comparator, Measure, Role, Value } from '../../../../shared/model';
import type { ReadingContext } from '../../../../shared/targets';

/** indicator, value, unit, comparator, measure, role. */
export type Wanted = readonly [string, Value, string, Comparator, Measure, Role];

/** A sentence such as plans of many bureaus hold, and what a careful clerk would take out of it. */
export interface Reading {
  text: string;
  context?: ReadingContext;
  want: readonly Wanted[];
}

export const reading = (text: string, want: readonly Wanted[], context?: ReadingContext): Reading =>
  (context ? { text, want, context } : { text, want });
