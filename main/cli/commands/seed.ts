import { readArguments, readYear, requireOption } from '../arguments';
import { choosePlan } from '../choose-plan';
import type { Command } from '../command';
import { callFrom } from '../context';
import { EXIT, reportProblem } from '../outcome';

export const seedCommand: Command = {
  name: 'seed',
  usage: 'seed --db 数据文件 --from 2015 --to 2016',
  about: '承接上年，起草新计划，印出新计划的编号；--from 也可写编号。',
  async run({ terminal, args, openCore }) {
    const { values } = readArguments(args, { db: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } });
    const year = readYear(requireOption(values.to, 'to'));
    const from = requireOption(values.from, 'from');
    const core = openCore(requireOption(values.db, 'db'));
    const context = callFrom(terminal);
    const last = await choosePlan(core, from, context);
    const seeded = last.ok ? await core.handlers['plans.seed']({ from: last.value.id, year }, context) : last;
    if (!seeded.ok) return reportProblem(terminal, seeded.error);
    terminal.print(seeded.value.id);
    return EXIT.done;
  },
};
