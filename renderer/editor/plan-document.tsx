import { memo, useMemo } from 'react';
import { cellsOf, endsNote, noteStarts, shownLabels } from '../../shared/outline';
import type { Block, Inline, Plan, Row } from '../../shared/model';
import { blockClass, runClass } from './block-look';
import { countNotes } from './block-view';
import { drawnRuns } from './drawn-runs';
import { NotesList } from './notes-list';
import { gridColumns } from './shown-numbers';
import type { DrawnText } from './slate-types';
import './paper.css';

/** A plan as it reads on paper, not to be edited. */
export function PlanDocument({ plan }: { plan: Plan }) {
  const labels = useMemo(() => shownLabels(plan), [plan]);
  const columns = useMemo(() => gridColumns(plan), [plan]);
  const notes = useMemo(() => noteStarts(plan), [plan]);
  return (
    <article className="paper" lang="zh-CN">
      <h1 className="paper-title">{plan.title}</h1>
      {plan.blocks.map((block) => block.type === 'row' ? <DocumentRow key={block.id} row={block} columns={columns.get(block.id)} notes={notes.get(block.id) ?? null} /> : <DocumentBlock key={block.id} block={block} label={labels.get(block.id)} notes={notes.get(block.id) ?? null} />)}
      <NotesList plan={plan} />
    </article>
  );
}

const DocumentRow = memo(function DocumentRow({ row, columns, notes }: { row: Row; columns: string | undefined; notes: number | null }) {
  return (
    <div className={blockClass(row)} data-block={row.id} role="row" style={countNotes(notes)}>
      <div className="row-cells" style={{ gridTemplateColumns: columns }}>
        {cellsOf(row).map((cell, nth) => (
          <div key={nth} className="cell" role="cell">
            <Runs runs={cell} />
          </div>
        ))}
      </div>
    </div>
  );
});

const DocumentBlock = memo(function DocumentBlock({ block, label, notes }: { block: Block; label: string | undefined; notes: number | null }) {
  return (
    <div className={blockClass(block)} data-block={block.id} data-label={label} {...headingRole(block)} style={countNotes(notes)}>
      <Runs runs={drawnRuns(block)} />
    </div>
  );
});

const Runs = ({ runs }: { runs: readonly (Inline | DrawnText)[] }) => runs.map((run, at) => (
  <span key={at} className={runClass(endsNote(runs, at) ? { ...run, noteEnd: true } : run)} data-target={run.target} title={run.note}>{run.text}</span>
));

const headingRole = (block: Block) =>
  block.type === 'heading' && !block.runIn ? { role: 'heading', 'aria-level': block.level + 1 } : {};
