import { headingText, shownLabels } from '../../shared/outline';
import type { Plan, PlanId } from '../../shared/model';
import type { Db } from './connection';

/** Writes a plan's headings anew, as they are shown. */
export function projectSections(db: Db, plan: Plan): void {
  const labels = shownLabels(plan);
  db.run('DELETE FROM sections WHERE plan = ?', [plan.id]);
  plan.blocks.forEach((block, position) => {
    if (block.type !== 'heading') return;
    db.run('INSERT INTO sections (plan, position, block, level, label, heading) VALUES (?, ?, ?, ?, ?, ?)', [
      plan.id, position, block.id, block.level, labels.get(block.id) ?? '', headingText(block),
    ]);
  });
}

export interface SectionRow {
  position: number;
  block: string;
  level: number;
  label: string;
  heading: string;
}

/** A plan's headings in reading order. */
export const listSections = (db: Db, plan: PlanId): SectionRow[] =>
  db.all<SectionRow>('SELECT position, block, level, label, heading FROM sections WHERE plan = ? ORDER BY position', [plan]);
