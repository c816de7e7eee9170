import { fail, succeed, z, type Result } from '../../shared/model';
import { getSetting, setSetting } from '../store';
import type { Environment } from './environment';

/** A list that an office keeps among its settings, as it was read; the revision names that state. */
export interface KeptList<T> {
  revision: number;
  items: T[];
}

/** Which list: where it is kept, what fits it, and what it is called in messages. */
export interface ListKind<T> {
  setting: string;
  items: z.ZodType<T[]>;
  called: string;
}

/** Nothing was kept yet: an empty list. What cannot be read is a problem, and is left as it is. */
export function readList<T>({ store: { db } }: Environment, { setting, items, called }: ListKind<T>): Result<KeptList<T>> {
  const json = getSetting(db, setting);
  if (json === null) return succeed({ revision: 0, items: [] });
  const kept = z.strictObject({ revision: z.int().positive(), items }).safeParse(parsed(json));
  return kept.success ? succeed(kept.data) : fail('bad-input', `${called}的内容读不出来：可能已损坏，或由更新的版本写成。没有改动它，计划和公文不受影响。可以用更新的版本打开，或在“设置”里另起一份，原来的内容会留存。`);
}

/** Puts the list in the place of the one that was read, if that is still the one that is kept. */
export function saveList<T>(env: Environment, kind: ListKind<T>, { revision, items }: KeptList<T>): Result<{ revision: number; savedAt: string }> {
  const { db } = env.store;
  const saved = db.write((): Result<{ revision: number; savedAt: string }> => {
    const kept = readList(env, kind);
    if (!kept.ok) return kept;
    if (kept.value.revision !== revision) return fail('conflict', `${kind.called}在别处改过并已保存，这里的改动没有保存。请选择以哪一份为准。`);
    setSetting(db, kind.setting, JSON.stringify({ revision: revision + 1, items }));
    return succeed({ revision: revision + 1, savedAt: db.now() });
  });
  if (saved.ok) env.libraryChanged();
  return saved;
}

/** Begins anew beside a list that cannot be read, which stays among the settings under a name of its own. */
export function setListAside<T>(env: Environment, kind: ListKind<T>): Result<Record<string, never>> {
  const { db } = env.store;
  const set = db.write((): Result<Record<string, never>> => {
    const json = getSetting(db, kind.setting);
    if (json === null || readList(env, kind).ok) return fail('bad-input', `${kind.called}的内容完好，没有另起一份。`);
    setSetting(db, `${kind.setting}.unreadable.${db.now()}`, json);
    // Further on than any window knows, so that none saves over it what it read before.
    const old = z.object({ revision: z.int().positive() }).safeParse(parsed(json));
    setSetting(db, kind.setting, JSON.stringify({ revision: (old.success ? old.data.revision : 1_000_000) + 1, items: [] }));
    return succeed({});
  });
  if (set.ok) env.libraryChanged();
  return set;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
