import { inspectFile } from '../../core';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { EXIT, reportProblem, UsageError } from '../outcome';
import { readBytes } from '../read-file';

type Inspected = Extract<Awaited<ReturnType<typeof inspectFile>>, { ok: true }>['value'];

export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'inspect [--json] 文件…',
  about: '读出文件中的标题、年度、各级标题和数量，不存入计划库。',
  async run({ terminal, args }) {
    const { values, files } = readArguments(args, { json: { type: 'boolean' } });
    if (files.length === 0) throw new UsageError('请写明要读的文件。');
    for (const [index, file] of files.entries()) {
      if (files.length > 1) terminal.tell(`正在读取（${index + 1}/${files.length}）${file}`);
      const bytes = await readBytes(terminal, file);
      const read = bytes.ok ? await inspectFile(bytes.value.name, bytes.value.bytes) : bytes;
      if (!read.ok) return reportProblem(terminal, read.error);
      terminal.print(values.json ? JSON.stringify({ file, ...read.value }) : describe(file, read.value));
    }
    return EXIT.done;
  },
};

function describe(file: string, read: Inspected): string {
  const targets = read.quantities.filter((quantity) => quantity.role === 'target');
  return [
    `${file}`,
    `  标题：${read.title ?? '（未写明）'}`,
    `  年度：${read.year ?? '（未写明）'}　机关：${read.issuer ?? '（未写明）'}　文号：${read.docNumber ?? '（无）'}　日期：${read.date ?? '（无）'}`,
    `  主送：${read.addressee ?? '（无）'}`,
    `  标题 ${read.headings.length} 个，数量 ${read.quantities.length} 个，其中指标 ${targets.length} 个，网页杂字 ${read.noise.length} 行`,
    ...read.headings.map((heading) => `  ${'　'.repeat(heading.level)}${heading.label}${heading.text}`),
  ].join('\n');
}
