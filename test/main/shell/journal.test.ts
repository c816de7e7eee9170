import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openJournal, rotateJournal } from '../../../main/shell';

describe('the journal', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'chengqi-log-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('takes one JSON object a line from several processes', () => {
    const [window, core] = [openJournal(dataDir, 'window'), openJournal(dataDir, 'core')];
    window.mark('start');
    core.line('两行\n文字');
    const lines = readFileSync(window.file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as object);
    expect(lines).toEqual([
      { at: expect.stringMatching(/^\d{4}-.*Z$/), process: 'window', ms: expect.any(Number), mark: 'start' },
      { at: expect.stringMatching(/^\d{4}-.*Z$/), process: 'core', ms: expect.any(Number), line: '两行\n文字' },
    ]);
  });

  it('is put aside once it has grown, and one old one is kept', () => {
    const { file, mark } = openJournal(dataDir, 'window');
    for (const round of ['first', 'second']) {
      writeFileSync(file, round.padEnd(2_000_001));
      rotateJournal(dataDir);
    }
    mark('start');
    rotateJournal(dataDir);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['chengqi.log', 'chengqi.old.log']);
    expect(readFileSync(path.join(path.dirname(file), 'chengqi.old.log'), 'utf8')).toMatch(/^second/);
  });

  it('stays where there is none yet', () => {
    expect(() => rotateJournal(dataDir)).not.toThrow();
  });
});
