import { Buffer } from 'node:buffer';
import { readArguments, readYear, requireOption } from '../arguments';
import type { Command } from '../command';
import { callFrom } from '../context';
import { EXIT, reportProblem, UsageError, type ExitCode } from '../outcome';
import { readBytes } from '../read-file';

export const importCommand: Command = {
  name: 'import',
  usage: 'import 文件… --db 数据文件 [--year 2015]',
  about: '把往年计划存入计划库，每份印出它的编号。',
  async run({ terminal, args, openCore }) {
    const { values, files } = readArguments(args, { db: { type: 'string' }, year: { type: 'string' } });
    const year = values.year === undefined ? undefined : readYear(values.year);
    const dataFile = requireOption(values.db, 'db');
    if (files.length === 0) throw new UsageError('请写明要导入的文件。');
    const core = openCore(dataFile);
    let code: ExitCode = EXIT.done;
    for (const file of files) {
      const bytes = await readBytes(terminal, file);
      const imported = bytes.ok
        ? await core.handlers['import.file']({ name: bytes.value.name, bytes: Buffer.from(bytes.value.bytes).toString('base64'), ...(year ? { year } : {}) }, callFrom(terminal))
        : bytes;
      if (!imported.ok) {
        // The other files are still imported; the worst outcome is the command's.
        code = reportProblem(terminal, imported.error);
        continue;
      }
      const { duplicate, title, returned } = imported.value;
      if (returned) terminal.tell(`“${file}”${returned.message}。${returned.kind === 'changed' ? '请在程序的“计划库”里导入这个文件，逐处选择取回。' : ''}`);
      else if (duplicate) terminal.tell(`“${file}”与计划库中的《${title}》内容相同，未重复导入。`);
      if (code === EXIT.done && (duplicate || (returned && returned.kind !== 'revived'))) code = EXIT.findings;
      for (const { id } of [imported.value, ...imported.value.more]) terminal.print(id);
    }
    return code;
  },
};
