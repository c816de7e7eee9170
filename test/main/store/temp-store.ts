import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Result } from '../../../shared/model';
import { closeStore, openStore, type Store, type StoreSettings } from '../../../main/store';

const folders: string[] = [];
const open: Store[] = [];

/** A real file in a folder of its own. */
export function tempFile(name = 'chengqi.db'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-store-'));
  folders.push(folder);
  return path.join(folder, name);
}

/** A clock that moves on by one second at each look. */
export function clock(): () => Date {
  let time = Date.UTC(2026, 0, 5, 1, 0, 0);
  return () => new Date((time += 1000));
}

export function tryStore(file: string, given: Partial<StoreSettings> = {}): { result: Result<Store>; log: string[] } {
  const log: string[] = [];
  const result = openStore({ file, now: clock(), log: (message) => log.push(message), ...given });
  if (result.ok) open.push(result.value);
  return { result, log };
}

export function tempStore(file = tempFile(), given: Partial<StoreSettings> = {}): Store & { log: string[] } {
  const { result, log } = tryStore(file, given);
  if (!result.ok) throw new Error(result.error.message);
  return { ...result.value, log };
}

/** For afterEach: closes what is open and clears the folders away. */
export function clearStores(): void {
  for (const store of open.splice(0)) closeStore(store);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
