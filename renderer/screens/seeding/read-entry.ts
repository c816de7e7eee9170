import { fail, succeed, type Plan, type Result, type Target, type TargetId } from '../../../shared/model';
import { readResult } from '../../../shared/results';
import { baseOf, canGrow, type Choices, type SectionChoice, type TargetChoice } from '../../../shared/seed';
import { readTyped } from '../../../shared/targets';
import type { SeedingState, TargetEntry } from './seeding-state';

/** The target with what was typed as its result. */
export const withTypedResult = (target: Target, { result }: TargetEntry): Target =>
  ({ ...target, result: result.trim() === '' ? undefined : readResult(result, target) });

/** The choice that a row says; null: last year's figure goes on. Problem: bad-input, what is missing or cannot be read. */
export function readEntry(target: Target, entry: TargetEntry): Result<TargetChoice | null> {
  switch (entry.put) {
    case 'same':
      return succeed(null);
    case 'open':
      return succeed({ kind: 'open', target: target.id });
    case 'rate':
      return readRate(target, entry);
    case 'value': {
      if (entry.typed.trim() === '') return fail('bad-input', '请填今年的数。');
      const typed = readTyped(entry.typed, target);
      if (!typed.ok) return typed;
      return succeed(typed.value === 'open' ? { kind: 'open', target: target.id } : { kind: 'value', target: target.id, ...typed.value });
    }
  }
}

function readRate(target: Target, entry: TargetEntry): Result<TargetChoice> {
  if (!canGrow(target)) return fail('bad-input', '比例、增速和位次不能再按增幅推算，请填数。');
  const typed = entry.percent.replace(/[%％\s]/g, '').replace('−', '-');
  const percent = Number(typed);
  if (typed === '' || !Number.isFinite(percent)) return fail('bad-input', '请填增幅，如 10；下降填 -5。');
  if (percent < -100 || percent > 10_000) return fail('bad-input', '增幅应在 -100 到 10000 之间。');
  if (baseOf(withTypedResult(target, entry), entry.base) === null) return fail('bad-input', `还没有以“${target.unit}”为单位的上年完成数，请先填写，或改按上年指标推算。`);
  return succeed({ kind: 'rate', target: target.id, percent, base: entry.base });
}

/** A row whose words say no figure. */
export interface Unreadable {
  target: TargetId;
  message: string;
}

/** What the whole page says; the rows of targets that do not go on need not be readable. */
export function readChoices(last: Plan, state: SeedingState, goesOn: (target: TargetId) => boolean): { choices: Choices; unreadable: Unreadable[] } {
  const unreadable: Unreadable[] = [];
  const choices: Choices = {
    sections: [...state.actions].map(([section, action]): SectionChoice => ({ heading: section === '' ? null : section, action })),
    added: state.added.filter(({ text }) => text.trim() !== '').map(({ text, level, after }) => ({ text, level, after })),
    targets: [],
    results: [],
  };
  for (const target of last.targets) {
    const entry = state.targets.get(target.id);
    if (!entry) continue;
    if (entry.result.trim() !== (target.result?.text ?? '')) choices.results.push({ target: target.id, text: entry.result.trim() });
    if (!goesOn(target.id)) continue;
    const read = readEntry(target, entry);
    if (!read.ok) unreadable.push({ target: target.id, message: read.error.message });
    else if (read.value) choices.targets.push(read.value);
  }
  return { choices, unreadable };
}
