import { memo, useMemo, useRef, type KeyboardEvent } from 'react';
import type { BlockId, Plan } from '../../../shared/model';
import { computedLabels, headingText, sectionsOf, type BlockState } from '../../../shared/outline';
import { moveSection, pathOfBlock, shiftLevel, StateMark } from '../../editor';
import { keyName } from '../../ui/key-name';
import type { DraftSession } from './draft-session';
import { goToBlock } from './go-to';
import { sectionState } from './progress';
import { useCaret, useShownPlan } from './use-draft';

interface Row {
  /** The section's first block: its heading, or the opening paragraph. */
  id: BlockId;
  level: number;
  label: string;
  text: string;
  state: BlockState;
  heading: boolean;
  /** Blocks of the section, to know whether the caret is in it. */
  blocks: readonly BlockId[];
}

function rowsOf(plan: Plan): Row[] {
  const labels = computedLabels(plan);
  return sectionsOf(plan).flatMap((section) => {
    const [first] = section.blocks;
    if (!first) return [];
    const { heading } = section;
    return [{
      id: first.id,
      level: heading?.level ?? 1,
      label: heading ? (labels.get(heading.id) ?? '') : '',
      text: heading ? headingText(heading) || '（空标题）' : '（开头）',
      state: sectionState(section),
      heading: heading !== null,
      blocks: section.blocks.map((block) => block.id),
    }];
  });
}

/** The outline of the draft: what there is, what was done to it, where the caret is. */
export function OutlinePane({ session }: { session: DraftSession }) {
  const plan = useShownPlan(session);
  const caret = useCaret(session);
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(plan), [plan]);
  const current = caret.block === null ? undefined : rows.find((row) => row.blocks.includes(caret.block ?? ''));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).dataset['section'];
    if (id && actOnRow(session, id, keyName(event), event.currentTarget)) event.preventDefault();
  };
  return (
    <nav className="draft-outline" aria-label="提纲">
      <div className="draft-outline-list" ref={list} onKeyDown={onKeyDown}>
        {rows.map((row, at) => (
          <OutlineRow key={row.id} row={row} current={row.id === current?.id} reachable={current ? row.id === current.id : at === 0} session={session} />
        ))}
      </div>
      <p className="draft-outline-keys">Alt+↑↓移动 Tab降级 Shift+Tab升级</p>
    </nav>
  );
}

const OutlineRow = memo(function OutlineRow({ row, current, reachable, session }: { row: Row; current: boolean; reachable: boolean; session: DraftSession }) {
  return (
    <button
      type="button"
      className={`draft-outline-row level-${row.level}`}
      data-section={row.id}
      aria-current={current ? 'location' : undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => goToBlock(session.editor, row.id)}
    >
      <StateMark state={row.state} />
      <span className="draft-outline-text">{row.label}{row.text}</span>
    </button>
  );
}, (before, after) => before.current === after.current && before.reachable === after.reachable && sameRow(before.row, after.row));

const sameRow = (a: Row, b: Row) => a.id === b.id && a.level === b.level && a.label === b.label && a.text === b.text && a.state === b.state;

/** What a key does to the section of a row; false when it is not ours. */
function actOnRow({ editor }: DraftSession, id: BlockId, key: string, list: HTMLElement): boolean {
  const path = pathOfBlock(editor, id);
  const index = path?.[0];
  if (!path || index === undefined) return false;
  switch (key) {
    case 'Alt+ArrowUp': moveSection(editor, index, -1); break;
    case 'Alt+ArrowDown': moveSection(editor, index, 1); break;
    case 'Tab': shiftLevel(editor, path, 1); break;
    case 'Shift+Tab': shiftLevel(editor, path, -1); break;
    case 'ArrowDown': focusBeside(list, id, 1); break;
    case 'ArrowUp': focusBeside(list, id, -1); break;
    case 'Escape': goToBlock(editor, id); break;
    default: return false;
  }
  return true;
}

function focusBeside(list: HTMLElement, id: BlockId, by: 1 | -1): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-section]')];
  rows[rows.findIndex((row) => row.dataset['section'] === id) + by]?.focus();
}
