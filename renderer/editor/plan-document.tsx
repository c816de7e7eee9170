import { memo, useMemo } from 'react';
import { shownLabels } from '../../shared/outline';
import type { Block, Plan } from '../../shared/model';
import { blockClass, runClass } from './block-look';
import { drawnRuns } from './drawn-runs';
import './paper.css';

/** A plan as it reads on paper, not to be edited. */
export function PlanDocument({ plan }: { plan: Plan }) {
  const labels = useMemo(() => shownLabels(plan), [plan]);
  return (
    <article className="paper" lang="zh-CN">
      <h1 className="paper-title">{plan.title}</h1>
      {plan.blocks.map((block) => <DocumentBlock key={block.id} block={block} label={labels.get(block.id)} />)}
    </article>
  );
}

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
