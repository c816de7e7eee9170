import { memo, useMemo } from 'react';
import { cellsOf, shownLabels } from '../../shared/outline';
import type { Block, Plan, Row } from '../../shared/model';
import { blockClass, runClass } from './block-look';
import { drawnRuns } from './drawn-runs';
import { gridColumns } from './shown-numbers';
import './paper.css';

/** A plan as it reads on paper, not to be edited. */
export function PlanDocument({ plan }: { plan: Plan }) {
  const labels = useMemo(() => shownLabels(plan), [plan]);
  const columns = useMemo(() => gridColumns(plan), [plan]);
  return (
    <article className="paper" lang="zh-CN">
      <h1 className="paper-title">{plan.title}</h1>
      {plan.blocks.map((block) => block.type === 'row' ? <DocumentRow key={block.id} row={block} columns={columns.get(block.id)} /> : <DocumentBlock key={block.id} block={block} label={labels.get(block.id)} />)}
    </article>
  );
}

const DocumentRow = memo(function DocumentRow({ row, columns }: { row: Row; columns: string | undefined }) {
  return (
    <div className={blockClass(row)} data-block={row.id} role="row">
      <div className="row-cells" style={{ gridTemplateColumns: columns }}>
        {cellsOf(row).map((cell, nth) => (
          <div key={nth} className="cell" role="cell">
            {cell.map((run, at) => <span key={at} className={runClass(run)} data-target={run.target}>{run.text}</span>)}
          </div>
        ))}
      </div>
    </div>
  );
});

const DocumentBlock = memo(function DocumentBlock({ block, label }: { block: Block; label: string | undefined }) {
  return (
    <div className={blockClass(block)} data-block={block.id} data-label={label} {...headingRole(block)}>
      {drawnRuns(block).map((run, at) => (
        <span key={at} className={runClass(run)} data-target={run.target}>{run.text}</span>
      ))}
    </div>
  );
});

const headingRole = (block: Block) =>
  block.type === 'heading' && !block.runIn ? { role: 'heading', 'aria-level': block.level + 1 } : {};
