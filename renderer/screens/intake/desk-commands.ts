import {
  addTarget, dropBlock, dropTarget, mergeWithPrevious, setHeading, setParagraph, shiftHeading, splitBlock, takeIn, unmarkedFigures, type Subject,
} from '../../../shared/checking';
import { textOf, type Block, type Level } from '../../../shared/model';
import type { DeskSession } from './desk-session';

export interface DeskCommand {
  /** As `keyName` names it. */
  key: string;
  /** The key as a keyboard shows it. */
  shown: string;
  words: string;
  run(session: DeskSession): void;
  /** It works while a field has the focus as well. */
  everywhere?: true;
  /** Another key for the same; the legend leaves it out. */
  quiet?: true;
}

/** Moves to the block before or after; from a line or a fact to the first block. */
const step = (by: 1 | -1) => (session: DeskSession): void => {
  const { plan } = session.view();
  const at = plan.blocks.findIndex((block) => block.id === blockOf(session)?.id);
  const next = plan.blocks[Math.max(0, Math.min(plan.blocks.length - 1, at < 0 ? 0 : at + by))];
  if (next) session.goTo({ kind: 'block', block: next.id });
};

/** Moves to the figure before or after in the plan. */
const stepTarget = (by: 1 | -1) => (session: DeskSession): void => {
  const { plan, current } = session.view();
  const stops = plan.blocks.flatMap((block): Subject[] => [
    { kind: 'block', block: block.id },
    ...block.content.flatMap((run): Subject[] => (run.target === undefined ? [] : [{ kind: 'target', target: run.target, block: block.id }])),
  ]);
  const at = stops.findIndex((stop) => current && JSON.stringify(stop) === JSON.stringify(current));
  const next = (by > 0 ? stops.slice(at + 1) : stops.slice(0, Math.max(0, at)).reverse()).find(({ kind }) => kind === 'target');
  if (next) session.goTo(next);
};

export function blockOf(session: DeskSession): Block | undefined {
  const { plan, current } = session.view();
  return current && (current.kind === 'block' || current.kind === 'target') ? plan.blocks.find(({ id }) => id === current.block) : undefined;
}

const onBlock = (run: (session: DeskSession, block: Block) => void) => (session: DeskSession): void => {
  const block = blockOf(session);
  if (block) run(session, block);
};

const toLevel = (level: Level): DeskCommand => ({
  key: `Digit${level}`, shown: String(level), words: `${'一二三四'[level - 1]}级标题`, quiet: true,
  run: onBlock((session, { id }) => session.change((plan) => setHeading(plan, id, level))),
});

/** Merges with the block before, which is then current. */
export const merge = onBlock((session, block) => {
  const { plan } = session.view();
  const above = plan.blocks[plan.blocks.indexOf(block) - 1];
  session.change((now) => mergeWithPrevious(now, block.id));
  if (above) session.goTo({ kind: 'block', block: above.id });
});

/** Cuts at the caret; without one behind the first sentence. */
export const split = onBlock((session, block) => {
  const caret = session.place?.block === block.id ? session.place.start : 0;
  const offset = caret > 0 ? caret : textOf(block).indexOf('。') + 1;
  session.change((plan) => splitBlock(plan, block.id, offset, { newId: session.newId, source: session.source.text }));
});

/** A figure that is no target, a block that is no part of the plan: the current one goes, and the next is looked at. */
export function drop(session: DeskSession): void {
  const { current, plan } = session.view();
  if (current?.kind === 'target') return session.change((now) => dropTarget(now, current.target));
  const block = blockOf(session);
  if (!block) return;
  const at = plan.blocks.indexOf(block);
  const next = plan.blocks[at + 1] ?? plan.blocks[at - 1];
  session.change((now) => dropBlock(now, block.id));
  if (next) session.goTo({ kind: 'block', block: next.id });
}

/** What is selected, or the next figure of the block that is none yet, becomes a target. */
export const add = onBlock((session, block) => {
  const { place } = session;
  const selected = place?.block === block.id && place.end > place.start ? place : unmarkedFigures(block)[0];
  if (!selected) return;
  session.change((plan) => addTarget(plan, block.id, selected, session.newId));
  const now = session.view().plan.blocks.find(({ id }) => id === block.id);
  const known = new Set(block.content.map((run) => run.target));
  const fresh = now?.content.find((run) => run.target !== undefined && !known.has(run.target))?.target;
  if (fresh) session.goTo({ kind: 'target', target: fresh, block: block.id });
});

/** A line that was left out is taken into the plan as a paragraph. */
export function takeLineIn(session: DeskSession): void {
  const { current } = session.view();
  if (current?.kind !== 'line') return;
  session.change((plan) => takeIn(plan, current.span, { newId: session.newId, source: session.source.text }));
  const block = session.view().plan.blocks.find(({ source }) => source?.start === current.span.start);
  if (block) session.goTo({ kind: 'block', block: block.id });
}

/** Puts the keyboard into the first field of the current subject. */
const edit = (): void => document.querySelector<HTMLElement>('.desk-detail input, .desk-detail textarea')?.focus();

/** Every key of the desk. */
export const DESK_COMMANDS: readonly DeskCommand[] = [
  { key: 'F8', shown: 'F8', words: '下一处待核对', everywhere: true, run: (session) => session.goToDoubt(1) },
  { key: 'Shift+F8', shown: 'Shift+F8', words: '上一处', everywhere: true, run: (session) => session.goToDoubt(-1) },
  { key: 'Enter', shown: 'Enter', words: '无误，到下一处', run: (session) => session.confirm() },
  { key: 'ArrowDown', shown: '↑ ↓', words: '上下段', run: step(1) },
  { key: 'ArrowUp', shown: '↑', words: '上一段', quiet: true, run: step(-1) },
  { key: 'ArrowRight', shown: '← →', words: '前后指标', run: stepTarget(1) },
  { key: 'ArrowLeft', shown: '←', words: '前一指标', quiet: true, run: stepTarget(-1) },
  { key: 'Tab', shown: 'Tab', words: '降一级', run: onBlock((session, { id }) => session.change((plan) => shiftHeading(plan, id, 1))) },
  { key: 'Shift+Tab', shown: 'Shift+Tab', words: '升一级', run: onBlock((session, { id }) => session.change((plan) => shiftHeading(plan, id, -1))) },
  toLevel(1), toLevel(2), toLevel(3), toLevel(4),
  { key: 'Digit0', shown: '1–4、0', words: '定级、改为正文', run: onBlock((session, { id }) => session.change((plan) => setParagraph(plan, id))) },
  { key: 'KeyM', shown: 'M', words: '并入上段', run: merge },
  { key: 'KeyS', shown: 'S', words: '在光标处分段', run: split },
  { key: 'Delete', shown: 'Delete', words: '不属正文、不是指标', run: drop },
  { key: 'Backspace', shown: 'Backspace', words: '不属正文', quiet: true, run: drop },
  { key: 'KeyA', shown: 'A', words: '把数字列为指标', run: add },
  { key: 'KeyE', shown: 'E', words: '修改', run: edit },
  { key: 'Ctrl+KeyZ', shown: 'Ctrl+Z', words: '撤销', run: (session) => session.undo() },
  { key: 'Ctrl+KeyY', shown: 'Ctrl+Y', words: '恢复', run: (session) => session.redo() },
  { key: 'Ctrl+Enter', shown: 'Ctrl+Enter', words: '全部确认', everywhere: true, run: (session) => session.confirmAll(true) },
];
