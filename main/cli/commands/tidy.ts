import path from 'node:path';
import { newRandomId, tidyFile } from '../../core';
import { readArguments, requireOption } from '../arguments';
import type { Command } from '../command';
import { findFiles } from '../find-files';
import { EXIT, reportProblem, UsageError, type ExitCode } from '../outcome';
import { readBytes } from '../read-file';
import { writeNewFile } from '../write-file';

export const tidyCommand: Command = {
  name: 'tidy',
  usage: 'tidy 文件或文件夹… --out 文件夹 [--mend]',
  about: '把已有的计划（Word、WPS、PDF、网页、文本）按公文格式排成 .docx，放进另一个文件夹；原件不动，已有的文件不覆盖。--mend 一并改正半角标点、删去字间空格、理顺层次序数。',
  async run({ terminal, args }) {
    const { values, files: names } = readArguments(args, { out: { type: 'string' }, mend: { type: 'boolean' } });
    const out = path.resolve(terminal.cwd, requireOption(values.out, 'out'));
    if (names.length === 0) throw new UsageError('请写明要排版的文件或文件夹。');
    const found = await findFiles(terminal, names, out);
    if (found.length === 0) {
      terminal.tell('没有找到可以排版的文件。能读的有 Word、WPS、PDF、网页和文本文件。');
      return EXIT.input;
    }
    let code: ExitCode = EXIT.done;
    const written = new Set<string>();
    for (const [nth, { file, folder }] of found.entries()) {
      if (found.length > 1) terminal.tell(`正在排版（${nth + 1}/${found.length}）${file}`);
      // The other files are still set; the worst outcome is the command's.
      code = worse(code, await tidyOne(file, path.join(out, folder)));
    }
    return code;

    async function tidyOne(file: string, into: string): Promise<ExitCode> {
      const bytes = await readBytes(terminal, file);
      const papers = bytes.ok ? await tidyFile(bytes.value.name, bytes.value.bytes, { now: () => new Date(), newId: newRandomId, mend: values.mend ?? false }) : bytes;
      if (!papers.ok) return reportProblem(terminal, papers.error);
      let outcome: ExitCode = EXIT.done;
      for (const { name, bytes: docx, findings } of papers.value) {
        const target = freeAmong(written, path.join(into, name), path.extname(file).slice(1));
        if (!(await writeNewFile(terminal, target, docx))) {
          outcome = EXIT.input;
          continue;
        }
        written.add(target);
        terminal.print(target);
        for (const { severity, message } of findings) terminal.tell(`${severity}（${path.basename(target)}）：${message}`);
        outcome = worse(outcome, findings.length > 0 ? EXIT.findings : EXIT.done);
      }
      return outcome;
    }
  },
};

/**
 * A name that no other paper of this run has. 要点.doc and 要点.pdf of one folder: the second is named after its kind as well, and
 * files of one name from several folders are counted.
 */
function freeAmong(written: ReadonlySet<string>, usual: string, kind: string): string {
  const named = (more: string): string => (more === '' ? usual : usual.replace(/\.docx$/, `（${more}）.docx`));
  const names = ['', kind, ...Array.from({ length: written.size + 1 }, (_, nth) => String(nth + 2))].map(named);
  return names.find((name) => !written.has(name)) ?? usual;
}

const worse = (one: ExitCode, other: ExitCode): ExitCode => (other > one ? other : one);
