import type { Amount, Target, Value } from '../model';
import type { NewFigure } from '../targets';
import type { TargetChoice } from './choices';

/** Whether a growth rate says something of a figure: of amounts, not of rates and shares. */
export const canGrow = ({ measure, unit }: Amount): boolean =>
  (measure === 'level' || measure === 'increase') && !/[%％‰位]|百分点/.test(unit);

/** What a rate is put on: last year's figure, or what was reached where that is known in the target's own unit. */
export function baseOf(target: Target, base: 'figure' | 'result'): Value | null {
  if (base === 'figure') return target.value;
  const reached = target.result?.amount;
  return reached && reached.unit === target.unit && canGrow(reached) ? reached.value : null;
}

/** The figure that a choice puts into the draft; null where it leaves last year's, also when there is nothing to grow from. */
export function figureOf(target: Target, choice: TargetChoice): NewFigure | null {
  switch (choice.kind) {
    case 'open':
      return 'open';
    case 'value':
      return { value: choice.value, unit: choice.unit };
    case 'rate': {
      const base = baseOf(target, choice.base);
      return base === null || !canGrow(target) ? null : { value: grow(base, choice.percent), unit: target.unit };
    }
  }
}

function grow(base: Value, percent: number): Value {
  const one = (value: number): number => Number(((value * (100 + percent)) / 100).toFixed(decimalsOf(value)));
  return typeof base === 'number' ? one(base) : [one(base[0]), one(base[1])];
}

/** As exact as the figure that it grows from: 45家 gives whole 家, 2.4亿元 tenths. */
const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
