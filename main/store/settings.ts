import type { Db } from './connection';

/** The JSON text of a setting; null while it was never set. */
export const getSetting = (db: Db, name: string): string | null => db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', [name])?.value ?? null;

/** Sets it; the value before is replaced. */
export function setSetting(db: Db, name: string, value: string): void {
  db.run('INSERT INTO settings (name, value, saved_at) VALUES (@name, @value, @now) ON CONFLICT (name) DO UPDATE SET value = @value, saved_at = @now', { name, value, now: db.now() });
}
