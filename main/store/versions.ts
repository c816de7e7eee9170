import type { Version, VersionKind } from '../../shared/contract';
import { commitments, fail, textOf, type Plan, type PlanId, type Result } from '../../shared/model';
import type { Db } from './connection';
import { packDocument, readDocument, unpackDocument } from './document';

/** An automatic version is kept when the newest one is older than this. */
const BETWEEN_MS = 10 * 60_000;

interface Keeping {
  id: string;
  plan: Plan;
  kind: VersionKind;
  name: string;
}

const METADATA = 'id, kind, name, kept_at AS keptAt, characters, targets';

/** The versions of a plan, newest first. */
export const listVersions = (db: Db, plan: PlanId): Version[] =>
  db.all<Version>(`SELECT ${METADATA} FROM versions WHERE plan = ? ORDER BY kept_at DESC, rowid DESC`, [plan]);

/** Keeps a plan as it is given. */
export function keepVersion(db: Db, { id, plan, kind, name }: Keeping): Version {
  const version: Version = { id, kind, name, keptAt: db.now(), characters: charactersOf(plan), targets: commitments(plan).length };
  db.run(
    `INSERT INTO versions (id, plan, kind, name, kept_at, characters, targets, document)
     VALUES (@id, @plan, @kind, @name, @keptAt, @characters, @targets, @document)`,
    { ...version, plan: plan.id, document: packDocument(plan) },
  );
  return version;
}

const charactersOf = ({ blocks }: Plan): number => blocks.reduce((sum, block) => sum + textOf(block).length, 0);

/** Keeps a draft as it is stored, before the save that follows, when that was not done for a while; a damaged one is left alone. */
export function keepAutomatically(db: Db, plan: PlanId, id: string): void {
  const newest = db.get<{ keptAt: string }>('SELECT kept_at AS keptAt FROM versions WHERE plan = ? ORDER BY kept_at DESC LIMIT 1', [plan]);
  if (newest && Date.parse(db.now()) - Date.parse(newest.keptAt) < BETWEEN_MS) return;
  const row = db.get<{ id: string; title: string; document: string }>("SELECT id, title, document FROM plans WHERE id = ? AND kind = 'draft' AND removed_at IS NULL", [plan]);
  const stored = row && readDocument(db, row);
  if (stored?.ok) keepVersion(db, { id, plan: stored.value, kind: 'automatic', name: '' });
}

/** A plan as it stood. Problems: not-found, bad-input (damaged). */
export function getVersion(db: Db, plan: PlanId, id: string): Result<Plan> {
  const row = db.get<{ document: Uint8Array; title: string }>(
    'SELECT versions.document, plans.title FROM versions JOIN plans ON plans.id = versions.plan WHERE versions.id = ? AND versions.plan = ?',
    [id, plan],
  );
  if (!row) return fail('not-found', '找不到这个版本，没有改动任何内容。请重新打开版本列表。');
  const json = unpackDocument(row.document);
  return json === null ? fail('bad-input', '这个版本的内容已损坏，打不开，没有改动任何内容。其他版本和当前的草稿不受影响。') : readDocument(db, { id: plan, title: row.title, document: json });
}
