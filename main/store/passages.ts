import { headingText, sectionsOf, shownLabels } from '../../shared/outline';
import { CELL_BREAK, textOf, type Plan, type PlanId } from '../../shared/model';
import type { Db } from './connection';
import { gramsOf } from './grams';

export interface Passage {
  block: string;
  position: number;
  /** The heading that it stands under, with its label; empty at the start of a plan. */
  section: string;
  text: string;
}

/** What of a plan can be found: every block that has text. */
export function passagesOf(plan: Plan): Passage[] {
  const labels = shownLabels(plan);
  const passages: Passage[] = [];
  let position = 0;
  for (const { heading, blocks } of sectionsOf(plan)) {
    const section = heading ? (labels.get(heading.id) ?? '') + headingText(heading) : '';
    for (const block of blocks) {
      const text = textOf(block).replaceAll(CELL_BREAK, ' ');
      if (text !== '') passages.push({ block: block.id, position, section, text });
      position++;
    }
  }
  return passages;
}

/** The plans, the recycle bin's too, that have any of these blocks or targets. */
export const plansHolding = (db: Db, ids: readonly string[]): PlanId[] =>
  db.all<{ plan: PlanId }>(
    'WITH sought AS (SELECT value FROM json_each(?)) SELECT plan FROM passages WHERE block IN sought UNION SELECT plan FROM targets WHERE target IN sought',
    [JSON.stringify(ids)],
  ).map(({ plan }) => plan);

type StoredPassage = Passage & { rowid: number };

/**
 * Brings passages and full-text index in step with a plan. Autosave comes every half second, so only texts that
 * changed are indexed again.
 */
export function projectPassages(db: Db, plan: Plan): void {
  const rows = db.all<StoredPassage>('SELECT rowid, block, position, section, text FROM passages WHERE plan = ?', [plan.id]);
  const stored = new Map(rows.map((row) => [row.block, row]));
  for (const passage of passagesOf(plan)) {
    const row = stored.get(passage.block);
    stored.delete(passage.block);
    if (!row) addPassage(db, plan.id, passage);
    else if (row.text !== passage.text) {
      dropPassage(db, row.rowid);
      addPassage(db, plan.id, passage);
    } else if (row.position !== passage.position || row.section !== passage.section) {
      db.run('UPDATE passages SET position = ?, section = ? WHERE rowid = ?', [passage.position, passage.section, row.rowid]);
    }
  }
  for (const row of stored.values()) dropPassage(db, row.rowid);
}

/** Takes a plan's texts out of the index, so that the next projection writes all of them. */
export function forgetPassages(db: Db, plan: PlanId): void {
  const rows = db.all<{ rowid: number }>('SELECT rowid FROM passages WHERE plan = ?', [plan]);
  for (const { rowid } of rows) dropPassage(db, rowid);
}

function addPassage(db: Db, plan: PlanId, { block, position, section, text }: Passage): void {
  db.run('INSERT INTO passages (plan, block, position, section, text) VALUES (?, ?, ?, ?, ?)', [plan, block, position, section, text]);
  db.run('INSERT INTO passage_grams (rowid, grams) VALUES (last_insert_rowid(), ?)', [gramsOf(text)]);
}

function dropPassage(db: Db, rowid: number): void {
  db.run('DELETE FROM passage_grams WHERE rowid = ?', [rowid]);
  db.run('DELETE FROM passages WHERE rowid = ?', [rowid]);
}

/** A plan's passages in reading order, as they are stored. */
export const listPassages = (db: Db, plan: PlanId): Passage[] =>
  db.all<Passage>('SELECT block, position, section, text FROM passages WHERE plan = ? ORDER BY position', [plan]);
