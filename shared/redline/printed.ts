import type { BlockId, Plan } from '../model';
import { tablesOf } from '../outline';
import { planText, type Face, type OfficialParagraph, type OfficialRun, type OfficialTable } from '../notice';
import type { Form } from './redline';

/** One printed character, with the note whose number stands behind it; a paragraph's end is a line feed with its form. */
export type Sign = { char: string; face: Face; note?: string } | { char: '\n'; form: Form };

/** What a block or a table of a plan is in print. */
export interface PrintedLine {
  kind: 'line';
  block: BlockId;
  signs: Sign[];
}
export interface PrintedTable {
  kind: 'table';
  table: OfficialTable;
  /** The block of each row. */
  rows: BlockId[];
}
export type Printed = PrintedLine | PrintedTable;

/** A plan as it is printed: the lines of its title with the blank behind them, and what follows in order. */
export function printPlanLines(plan: Plan): { title: Sign[]; body: Printed[] } {
  const paragraphs = planText(plan);
  const from = paragraphs.findIndex(({ role }) => role === 'blank') + 1;
  const rest = paragraphs.slice(from);
  const tables = new Map(tablesOf(plan).map((table) => [table.from, table.rows.map(({ id }) => id)]));
  const body: Printed[] = [];
  for (const [at, block] of plan.blocks.entries()) {
    const rows = tables.get(at);
    if (block.type === 'row' && !rows) continue;
    const paragraph = rest[body.length];
    if (!paragraph) throw new Error('a block is not printed');
    if (rows && paragraph.table) body.push({ kind: 'table', table: paragraph.table, rows });
    else body.push({ kind: 'line', block: block.id, signs: signsOf(paragraph) });
  }
  return { title: paragraphs.slice(0, from).flatMap(signsOf), body };
}

export const signsOf = (paragraph: OfficialParagraph): Sign[] => [...runSigns(paragraph.runs), { char: '\n', form: formOf(paragraph) }];

const formOf = ({ role, keepNext }: OfficialParagraph): Form => ({ role, ...(keepNext ? { keepNext } : {}) });

export function runSigns(runs: readonly OfficialRun[]): Sign[] {
  const signs: Sign[] = [];
  for (const { text, face, note } of runs) {
    for (let at = 0; at < text.length; at++) signs.push({ char: text.charAt(at), face, ...(note && at === text.length - 1 ? { note: note.text } : {}) });
  }
  return signs;
}

export const textOfSigns = (signs: readonly Sign[]): string => signs.map(({ char }) => char).join('');
