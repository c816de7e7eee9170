import { changeText } from '../../../../shared/align';
import { fail, succeed, type Result, type TargetId } from '../../../../shared/model';
import { formatAmount, OPEN_FIGURE, readTyped } from '../../../../shared/targets';
import type { DraftSession } from '../draft-session';
import { STATE_NAMES, type TargetView } from './target-view';

export interface TargetColumn {
  key: 'indicator' | 'before' | 'result' | 'now' | 'change' | 'owner' | 'deadline' | 'state';
  label: string;
  /** Only in the wide table. */
  wide?: true;
  figure?: true;
  text: (view: TargetView) => string;
  /** What stands in the field when one begins to write; absent where nothing can be written. */
  typed?: (view: TargetView) => string;
  /** Takes what was written. Problem: bad-input; nothing was changed then. */
  take?: (desk: TargetDesk, view: TargetView, typed: string) => Result<null>;
}

/** Where what is written in the table goes. */
export interface TargetDesk {
  session: DraftSession;
  /** Keeps what became of one of last year's targets with last year's plan. */
  tellResult(lastYears: TargetId, text: string): void;
}

const describing = (key: 'indicator' | 'owner' | 'deadline', most: number): Pick<TargetColumn, 'text' | 'typed' | 'take'> => ({
  text: ({ target }) => target[key],
  typed: ({ target }) => target[key],
  take: ({ session }, { target }, typed) => {
    const words = typed.trim().slice(0, most);
    if (words !== target[key]) session.describe([target.id], { [key]: words });
    return succeed(null);
  },
});

/** Figure and unit as one would type them: a fall with its sign. */
function typedFigure({ target, state }: TargetView): string {
  if (state === 'blank') return '';
  return `${typeof target.value === 'number' ? target.value : target.value.map(Math.abs).sort((a, b) => a - b).join('—')}${target.unit}`;
}

function takeFigure({ session }: TargetDesk, view: TargetView, typed: string): Result<null> {
  const { target } = view;
  if (typed.trim() === '' || typed === typedFigure(view)) return succeed(null);
  const figure = readTyped(typed, target);
  return figure.ok ? session.setFigure(target.id, figure.value) : figure;
}

function takeResult(desk: TargetDesk, { target: { baseline }, result }: TargetView, typed: string): Result<null> {
  if (!baseline) return fail('bad-input', '这是今年新增的指标，没有上年完成情况可填。');
  if (typed.trim() !== result) desk.tellResult(baseline.target, typed.trim().slice(0, 200));
  return succeed(null);
}

/** The columns of 指标表, from left to right. */
export const COLUMNS: readonly TargetColumn[] = [
  { key: 'indicator', label: '指标', ...describing('indicator', 200) },
  { key: 'before', label: '上年', figure: true, text: ({ target: { baseline } }) => (baseline ? formatAmount(baseline) : '—') },
  { key: 'result', label: '上年完成', wide: true, figure: true, text: ({ result }) => result || '—', typed: ({ result }) => result, take: takeResult },
  { key: 'now', label: '本年', figure: true, text: (view) => (view.state === 'blank' ? OPEN_FIGURE : formatAmount(view.target)), typed: typedFigure, take: takeFigure },
  { key: 'change', label: '增减', wide: true, figure: true, text: ({ target, state }) => (target.baseline && state !== 'blank' ? changeText(target.baseline, target) : '—') },
  { key: 'owner', label: '责任科室', wide: true, ...describing('owner', 200) },
  { key: 'deadline', label: '完成时限', wide: true, ...describing('deadline', 100) },
  { key: 'state', label: '状态', text: ({ state }) => STATE_NAMES[state] },
];
