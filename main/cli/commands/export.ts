import path from 'node:path';
import { readArguments, requireOption } from '../arguments';
import { choosePlan } from '../choose-plan';
import type { Command } from '../command';
import { callFrom } from '../context';
import { EXIT, reportProblem } from '../outcome';
import { writeNewFile } from '../write-file';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export --db 数据文件 --year 2016 --out 通知.docx',
  about: '按公文格式导出印发通知；--year 也可写编号。尚缺的要素逐条列出；已印发的，写出印发时的文件。',
  async run({ terminal, args, openCore }) {
    const { values } = readArguments(args, { db: { type: 'string' }, year: { type: 'string' }, out: { type: 'string' } });
    const name = requireOption(values.year, 'year');
    const out = path.resolve(terminal.cwd, requireOption(values.out, 'out'));
    const core = openCore(requireOption(values.db, 'db'));
    const context = callFrom(terminal);
    const plan = await choosePlan(core, name, context);
    const exported = plan.ok ? await core.handlers['export.notice']({ id: plan.value.id }, context) : plan;
    if (!exported.ok) return reportProblem(terminal, exported.error);
    if (!(await writeNewFile(terminal, out, exported.value.bytes))) return EXIT.input;
    terminal.print(out);
    if (exported.value.edition !== null) terminal.tell(`这份计划已经印发，写出的是印发时的文件（第${exported.value.edition}版）。`);
    for (const { severity, message } of exported.value.findings) terminal.tell(`${severity}：${message}`);
    return exported.value.findings.some(({ severity }) => severity !== '提示') ? EXIT.findings : EXIT.done;
  },
};
