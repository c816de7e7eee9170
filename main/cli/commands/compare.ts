import path from 'node:path';
import { changeText, targetChangeWords, type Comparison } from '../../../shared/align';
import type { Amount } from '../../../shared/model';
import { formatAmount } from '../../../shared/targets';
import { readArguments, requireOption } from '../arguments';
import { choosePlan } from '../choose-plan';
import type { Command } from '../command';
import { callFrom } from '../context';
import { EXIT, reportProblem, UsageError } from '../outcome';
import { writeNewFile } from '../write-file';

export const compareCommand: Command = {
  name: 'compare',
  usage: 'compare --db 数据文件 2015 2016 [--json] [--redline 花脸稿.docx]',
  about: '对照两份计划的章节与指标；年度也可写编号。--redline 另写出带修订的花脸稿。',
  async run({ terminal, args, openCore }) {
    const { values, files: names } = readArguments(args, { db: { type: 'string' }, json: { type: 'boolean' }, redline: { type: 'string' } });
    const [first, second] = names;
    if (!first || !second || names.length > 2) throw new UsageError('请写明要对照的两份计划，例如 2015 2016。');
    const core = openCore(requireOption(values.db, 'db'));
    const context = callFrom(terminal);
    const before = await choosePlan(core, first, context);
    if (!before.ok) return reportProblem(terminal, before.error);
    const after = await choosePlan(core, second, context);
    if (!after.ok) return reportProblem(terminal, after.error);
    const pair = { before: before.value.id, after: after.value.id };
    const compared = await core.handlers['plans.compare'](pair, context);
    if (!compared.ok) return reportProblem(terminal, compared.error);
    if (values.redline !== undefined) {
      const redline = await core.handlers['review.export']({ ...pair, paper: 'redline', format: 'docx' }, context);
      if (!redline.ok) return reportProblem(terminal, redline.error);
      if (!(await writeNewFile(terminal, path.resolve(terminal.cwd, values.redline), redline.value.bytes))) return EXIT.input;
    }
    terminal.print(values.json ? JSON.stringify(compared.value) : describe(compared.value));
    return EXIT.done;
  },
};

const SECTION_WORDS = { same: '未变', edited: '改写', moved: '移动', merged: '合并', split: '拆分', added: '新增', removed: '删除' } as const;

function describe(comparison: Comparison): string {
  const { before, after, sections, targets } = comparison;
  return [
    `《${before.title}》（${before.year}年）与《${after.title}》（${after.year}年）`,
    '', '章节',
    ...sections.map(({ kind, before: old, after: now }) => `  ${SECTION_WORDS[kind]}\t${now ? now.label + now.text : (old?.label ?? '') + (old?.text ?? '')}`),
    '', '指标　上年 → 今年',
    ...targets.map((change) => `  ${targetChangeWords(change)}\t${change.indicator}\t${show(change.before)} → ${show(change.after)}\t${changeText(change.before, change.after)}`),
  ].join('\n');
}

const show = (amount: Amount | null): string => (amount ? formatAmount(amount) : '—');
