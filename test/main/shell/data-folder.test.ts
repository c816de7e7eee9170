import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeDataFolder } from '../../../main/shell';

describe('makeDataFolder', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(path.join(tmpdir(), 'chengqi-folder-'));
  });
  afterEach(() => rmSync(place, { recursive: true }));

  it('makes a folder that only its owner reads, and takes one that is there', () => {
    const folder = path.join(place, '甲/乙');
    expect(makeDataFolder(folder)).toEqual({ ok: true, value: null });
    expect(makeDataFolder(folder).ok).toBe(true);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('says where it cannot be made', () => {
    writeFileSync(path.join(place, 'file'), '');
    const made = makeDataFolder(path.join(place, 'file/folder'));
    expect(made).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining(path.join(place, 'file/folder')) as string } });
  });
});
