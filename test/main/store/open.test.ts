import { copyFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from '@jest/globals';
import { closeStore, getPlan, getSource, insertPlan, listPlans, type Store } from '../../../main/store';
import { MIGRATIONS } from '../../../main/store/migrations';
import { somePlan } from './some-plan';
import { clearStores, tempFile, tempStore, tryStore, valueOf } from './temp-store';

afterEach(clearStores);

const namesBeside = (file: string): string[] => readdirSync(path.dirname(file)).sort();

/** A closed store that holds one plan. */
function storedFile(): string {
  const store = tempStore();
  insertPlan(store.db, { plan: somePlan('a') });
  closeStore(store);
  return store.file;
}

test('folder and file are made; the settings that keep data safe are on', () => {
  const file = path.join(path.dirname(tempFile()), 'deep/er', 'chengqi.db');
  const { db } = tempStore(file);
  expect(existsSync(file)).toBe(true);
  const pragma = (name: string): unknown => Object.values(db.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0];
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('busy_timeout')]).toEqual(['wal', 2, 1, 5000]);
  expect(pragma('user_version')).toBe(MIGRATIONS.length);
  expect(() => db.run("INSERT INTO originals (plan, name, format, bytes) VALUES ('nobody', '', '', x'00')")).toThrow(/FOREIGN KEY/);
  insertPlan(db, { plan: somePlan('a') });
  expect(() => db.run("UPDATE plans SET year = 'next'")).toThrow(/TEXT/);
});

const NOW = MIGRATIONS.length;

test('the schema is this one', () => {
  const { db } = tempStore();
  const objects = db.all<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'passage_grams_%' ORDER BY name");
  expect(objects.map(({ sql }) => sql).join(';\n\n')).toMatchSnapshot();
  const tables = db.all<{ name: string; strict: number; type: string }>("SELECT name, strict, type FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'");
  expect(tables.map(({ name }) => name).sort()).toEqual(['checked_plans', 'corrections', 'editions', 'originals', 'passages', 'plans', 'received_plans', 'review_entries', 'sections', 'settings', 'sources', 'targets', 'versions', 'year_links']);
  expect(tables.every(({ strict }) => strict === 1)).toBe(true);
});

test('an older database is copied beside itself, then brought up to date with its data', () => {
  const file = storedFile();
  const later = [...MIGRATIONS, 'ALTER TABLE plans ADD COLUMN note TEXT', "UPDATE plans SET note = 'moved'"];
  const store = tempStore(file, { migrations: later });
  expect(valueOf(getPlan(store.db, 'a')).plan).toEqual(somePlan('a'));
  expect(store.db.get('SELECT note FROM plans')).toEqual({ note: 'moved' });
  expect(store.log.join()).toContain(`migrating from version ${NOW} to ${NOW + 2}`);

  const copy = new Database(`${file}.v${NOW}.bak`, { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(NOW);
  expect(copy.prepare('SELECT id FROM plans').pluck().all()).toEqual(['a']);
  copy.close();
});

test('a database of the first version is brought up to date with its plans', () => {
  const file = storedFile();
  const first = new Database(file);
  first.exec('DROP TABLE sources; DROP TABLE checked_plans; DROP TABLE year_links; DROP TABLE settings; DROP TABLE versions; DROP TABLE review_entries; DROP TABLE received_plans; DROP TABLE corrections; DROP TABLE editions; PRAGMA user_version = 1;');
  first.close();
  const { db } = tempStore(file);
  expect(valueOf(getPlan(db, 'a')).plan).toEqual(somePlan('a'));
  expect(getSource(db, 'a')).toBeNull();
  expect(listPlans(db)).toMatchObject([{ id: 'a', checked: false }]);
});

test('an earlier copy is never overwritten, and a new or current database makes none', () => {
  const file = storedFile();
  expect(namesBeside(file)).toEqual(['chengqi.db']);
  writeFileSync(`${file}.v${NOW}.bak`, 'an earlier copy');
  closeStore(tempStore(file));
  expect(namesBeside(file)).toEqual(['chengqi.db', `chengqi.db.v${NOW}.bak`]);
  closeStore(tempStore(file, { migrations: [...MIGRATIONS, 'SELECT 1'] }));
  expect(namesBeside(file)).toEqual(['chengqi.db', `chengqi.db.v${NOW}.2.bak`, `chengqi.db.v${NOW}.bak`]);
  expect(readFileSync(`${file}.v${NOW}.bak`, 'utf8')).toBe('an earlier copy');
});

test('a migration that fails leaves the version before it, whole', () => {
  const file = storedFile();
  const failing = [...MIGRATIONS, 'ALTER TABLE plans ADD COLUMN note TEXT; SELECT * FROM nowhere;'];
  expect(() => tryStore(file, { migrations: failing })).toThrow(/nowhere/);
  const { db } = tempStore(file);
  expect(db.get('PRAGMA user_version')).toEqual({ user_version: NOW });
  expect(db.all<{ name: string }>("SELECT name FROM pragma_table_info('plans')").map(({ name }) => name)).not.toContain('note');
  expect(listPlans(db)).toHaveLength(1);
});

test('a database from a newer version is refused and left as it was', () => {
  const file = storedFile();
  const sqlite = new Database(file);
  sqlite.pragma(`user_version = ${MIGRATIONS.length + 1}`);
  sqlite.close();
  const before = readFileSync(file);
  expect(tryStore(file).result).toMatchObject({ ok: false, error: { code: 'newer-data' } });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a newer database that was not closed is refused with its log as it was', () => {
  const file = storedFile();
  const sqlite = new Database(file);
  sqlite.pragma(`user_version = ${MIGRATIONS.length + 1}`);
  const copy = tempFile();
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${copy}${end}`);
  sqlite.close();
  const before = ['', '-wal'].map((end) => readFileSync(`${copy}${end}`));
  expect(before[1]?.length).toBeGreaterThan(0);
  expect(tryStore(copy).result).toMatchObject({ ok: false, error: { code: 'newer-data' } });
  expect(['', '-wal'].map((end) => readFileSync(`${copy}${end}`))).toEqual(before);
});

test("another program's database is refused and left as it was", () => {
  const file = tempFile();
  const sqlite = new Database(file);
  sqlite.exec('CREATE TABLE songs (title TEXT)');
  sqlite.close();
  const before = readFileSync(file);
  expect(tryStore(file).result).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('别的程序') } });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a file that is no database is refused and left as it was', () => {
  const file = tempFile();
  const text = '这不是数据库。'.repeat(500);
  writeFileSync(file, text);
  const { result, log } = tryStore(file);
  expect(result).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('不是承启的数据库') } });
  expect(log.join()).toContain('SQLITE_NOTADB');
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(namesBeside(file)).toEqual(['chengqi.db']);
});

test.each([
  ['a page overwritten', (bytes: Buffer) => bytes.fill(0xab, 4096 * 3, 4096 * 4)],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, 4096 * 5)],
])('a damaged database (%s) is refused and left as it was', (_, damage) => {
  const store = tempStore();
  for (let n = 0; n < 20; n++) insertPlan(store.db, { plan: somePlan(`a${n}`) });
  closeStore(store);
  const bytes = damage(readFileSync(store.file));
  expect(bytes.equals(readFileSync(store.file))).toBe(false);
  writeFileSync(store.file, bytes);
  expect(tryStore(store.file).result).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('损坏') } });
  expect(readFileSync(store.file).equals(bytes)).toBe(true);
});

test('a folder that cannot be made is a failure, not a crash', () => {
  const blocked = tempFile('a-file');
  writeFileSync(blocked, '');
  expect(tryStore(path.join(blocked, 'sub', 'chengqi.db')).result).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});

test('an empty file becomes a new database', () => {
  const file = tempFile();
  writeFileSync(file, '');
  expect(listPlans(tempStore(file).db)).toEqual([]);
});

test('closing moves the log into the file', () => {
  const store: Store = tempStore();
  insertPlan(store.db, { plan: somePlan('a') });
  expect(statSync(`${store.file}-wal`).size).toBeGreaterThan(0);
  closeStore(store);
  expect(namesBeside(store.file)).toEqual(['chengqi.db']);
});

test('slow statements are logged without what is bound to them', () => {
  const { db, log } = tempStore(undefined, { slowMs: 0 });
  db.all('SELECT ? AS words', ['机密文字']);
  expect(log.join()).toContain('SELECT ? AS words');
  expect(log.join()).not.toContain('机密文字');
  const quiet = tempStore();
  quiet.db.all('SELECT ? AS words', ['机密文字']);
  expect(quiet.log).toEqual([]);
});
