import { readSwitches } from '../../../main/electron/switches';

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
