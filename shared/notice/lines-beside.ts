import type { Plan } from '../model';
import { planText } from './layout-plan';
import type { OfficialDocument, OfficialParagraph } from './official-document';

/**
 * What an official document says beside its plan, a line each as its file has it (so of the document as it goes into the file,
 * `partedForEnd`): head, letter, 附件说明, 附件. When the file comes back, these are no words of the plan's. 版记 is left out: it
 * stands in one line or in several, as its page wants it.
 */
export function linesBeside({ parts }: OfficialDocument, plan: Plan): string[] {
  const own = new Map<string, number>();
  for (const line of planText(plan).flatMap(linesOf)) own.set(line, (own.get(line) ?? 0) + 1);
  return parts.flatMap(({ paragraphs }) => paragraphs.flatMap(linesOf)).filter((line) => {
    const left = own.get(line) ?? 0;
    own.set(line, left - 1);
    return left <= 0 && line.trim() !== '';
  });
}

/** A mark of several names is a table: 文件 stands beside the first. */
function linesOf({ runs, table, mark }: OfficialParagraph): string[] {
  if (table) return table.rows.map(({ cells }) => cells.map(wordsOf).join('\t'));
  if (mark && mark.names.length > 1) return mark.names.map((name, nth) => (nth === 0 ? name + mark.suffix : name));
  return [wordsOf(runs)];
}

const wordsOf = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('');
