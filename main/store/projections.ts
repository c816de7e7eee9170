import type { Plan, PlanId } from '../../shared/model';
import type { Db } from './connection';
import { readDocument } from './document';
import { forgetPassages, projectPassages } from './passages';
import { projectCheck } from './sources';
import { projectSections } from './sections';
import { projectTargets } from './targets';

/** Everything that repeats the document for lists and search; runs inside the transaction that writes the document. */
export function project(db: Db, plan: Plan): void {
  projectSections(db, plan);
  projectTargets(db, plan);
  projectPassages(db, plan);
  projectCheck(db, plan);
}

/**
 * Makes all projections anew from the documents, the recycle bin's included. A damaged document keeps the ones it
 * has and is named in the answer.
 */
export function rebuildProjections(db: Db): { rebuilt: number; damaged: PlanId[] } {
  return db.write(() => {
    const rows = db.all<{ id: string; title: string; document: string }>('SELECT id, title, document FROM plans');
    const damaged: PlanId[] = [];
    for (const row of rows) {
      const plan = readDocument(db, row);
      if (plan.ok) {
        forgetPassages(db, row.id);
        project(db, plan.value);
      } else damaged.push(row.id);
    }
    return { rebuilt: rows.length - damaged.length, damaged };
  });
}
