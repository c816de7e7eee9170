import path from 'node:path';
import { packageAmong, readSwitches } from '../../../main/electron/switches';

describe('readSwitches', () => {
  it('finds our switches among Chromium\'s', () => {
    expect(readSwitches(['/opt/chengqi', '--no-sandbox', '--data-dir=/data/甲 乙', '--save-dir=/out'])).toEqual({ dataDir: '/data/甲 乙', saveDir: '/out', commandLine: null });
  });

  it('takes the last of two, and none that is empty', () => {
    expect(readSwitches(['x', '--data-dir=/a', '--data-dir=/b', '--save-dir='])).toMatchObject({ dataDir: '/b', saveDir: null });
  });

  it('leaves everything after --cli to the command', () => {
    expect(readSwitches(['x', '.', '--cli', 'import', '--data-dir=/a', 'b.txt'])).toEqual({ dataDir: null, saveDir: null, commandLine: ['import', '--data-dir=/a', 'b.txt'] });
    expect(readSwitches(['x', '--cli']).commandLine).toEqual([]);
  });
});

describe('packageAmong', () => {
  it('finds the file that was opened with the program, from the folder of the start', () => {
    expect(packageAmong(['.', '--no-sandbox', '/u/要点送审包.cqplan'], '/home')).toBe('/u/要点送审包.cqplan');
    expect(packageAmong(['甲.CQPLAN', '乙.cqplan'], '/home')).toBe(path.resolve('/home', '乙.cqplan'));
  });

  it('takes no switch and no other file for one', () => {
    expect(packageAmong(['--data-dir=/a/b.cqplan', '要点.docx', '.'], '/home')).toBeNull();
  });
});
