import type { Span, Value } from '../model';
import type { UnitKind } from './words/units';

/** A number with a unit as it stands in the plain text, before anything is known of what it means. */
export interface Candidate extends Span {
  value: Value;
  unit: string;
  kind: UnitKind;
  script: 'arabic' | 'chinese';
  /** What the number itself says: 余 and 多 mean more, 数十 and 近百 an estimate, 前 a limit; null for nothing. */
  bound: '>' | '>=' | '<=' | '~' | null;
  /** 翻一番 is growth, 首位 a level, 进位 a change whatever stands around them. */
  form: 'amount' | 'rank' | 'multiple' | 'bare-scale';
}
