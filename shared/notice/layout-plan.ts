import { textOf, type Block, type BlockId, type Level, type Plan, type Row, type Span } from '../model';
import { cellTexts, leadLength, notesIn, noteStarts, shownLabels, tablesOf, type Table } from '../outline';
import { annexesOf, annexesStandInNotice, annexLines } from './annexes';
import { blank, line, titleLines } from './compose';
import type { Face, OfficialParagraph, OfficialRun, OfficialTable } from './official-document';

/** GB/T 9704-2012 7.3.3: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋. */
const LEVEL_FACES: Record<Level, Face> = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong', 4: 'fangsong' };

/** A numbered sentence longer than this is an item rather than a heading. */
const ITEM_FROM = 30;

/**
 * The plan on pages of its own: behind its notice without a label (国办发〔2015〕22号), as 附件 with one (7.3.7: flush left on
 * the first line, the title on the third), or alone, as sent for review, with （送审稿） below its title.
 */
export function planPages(plan: Plan): OfficialParagraph[] {
  const { kind, draftLabel } = plan.notice;
  const isAlone = kind === 'plan';
  const label = annexesOf(plan).find((annex) => annex.kind === 'plan')?.label ?? '';
  const subtitle = isAlone && draftLabel ? [line('subtitle', `（${draftLabel}）`, 'kaiti')] : [];
  const annexes = annexesStandInNotice(plan) ? [] : annexLines(annexesOf(plan), false);
  const opening = [...(label ? annexLabel(label) : []), ...titleLines(plan.title), ...subtitle];
  return [...(isAlone ? opening : onNewPage(opening)), blank(), ...planBody(plan), ...annexes];
}

/** The plan's own text as it is printed, without what its notice adds: title, a blank, then a paragraph a block and one a table. */
export const planText = (plan: Plan): OfficialParagraph[] => [...titleLines(plan.title), blank(), ...planBody(plan)];

/** 附件 at the head of its first page (7.3.7). */
export const annexLabel = (label: string): OfficialParagraph[] => [line('label', label, 'heiti'), blank()];

const onNewPage = ([first, ...rest]: OfficialParagraph[]): OfficialParagraph[] => (first ? [{ ...first, newPage: true }, ...rest] : []);

function planBody(plan: Plan): OfficialParagraph[] {
  const labels = shownLabels(plan);
  const notes = noteStarts(plan);
  const tables = new Map(tablesOf(plan).map((table) => [table.from, table]));
  return plan.blocks.flatMap((block, at): OfficialParagraph[] => {
    if (block.type !== 'row') return [blockParagraph(block, labels.get(block.id) ?? '', notes.get(block.id) ?? 0)];
    const table = tables.get(at);
    return table ? [{ role: 'table', runs: [], table: tableOf(table, notes) }] : [];
  });
}

/** Heads in 黑体, cells in 仿宋 (gbt9704: tables of the body). */
function tableOf({ rows, columns, shares }: Table, notes: ReadonlyMap<BlockId, number>): OfficialTable {
  return {
    shares,
    rows: rows.map((row) => {
      const cells = cellSpans(row);
      const face: Face = row.header ? 'heiti' : 'fangsong';
      const runs = (cell: Span | undefined) => (cell ? notedRuns(row, cell, () => face, notes.get(row.id) ?? 0) : []);
      return { header: row.header, cells: Array.from({ length: columns }, (_, column) => joinRuns(runs(cells[column]))) };
    }),
  };
}

/** Where the cells of a row stand in its text. */
function cellSpans(row: Row): Span[] {
  let start = 0;
  return cellTexts(row).map((text) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return span;
  });
}

/** A stretch of a block as runs, cut where the number of a note stands and where the face changes; `before`: notes of the blocks before. */
function notedRuns(block: Block, { start, end }: Span, faceAt: (offset: number) => Face, before: number, ...faceEnds: number[]): OfficialRun[] {
  const text = textOf(block);
  const notes = new Map(notesIn(block).map((note, nth) => [note.end, { number: before + nth + 1, text: note.text }]));
  const cuts = [...new Set([start, ...faceEnds, ...notes.keys(), end])].filter((cut) => cut >= start && cut <= end).sort((a, b) => a - b);
  return cuts.slice(1).map((to, nth): OfficialRun => {
    const from = cuts[nth] ?? start;
    const note = notes.get(to);
    return { text: text.slice(from, to), face: faceAt(from), ...(note ? { note } : {}) };
  });
}

function blockParagraph(block: Block, label: string, notesBefore: number): OfficialParagraph {
  const whole = { start: 0, end: textOf(block).length };
  if (block.type !== 'heading') return { role: 'body', runs: joinRuns(notedRuns(block, whole, () => 'fangsong', notesBefore)) };
  const face = block.marker === 'item' ? 'fangsong' : LEVEL_FACES[block.level];
  const lead = leadLength(block);
  const runs: OfficialRun[] = [{ text: officialLabel(label), face }, ...notedRuns(block, whole, (at) => (at < lead ? face : 'fangsong'), notesBefore, lead)];
  // One that only says its heading sentence stands alone too, unless it is an item of the text (gbt9704 §7).
  const standsAlone = !block.runIn || (block.level <= 2 && block.marker === 'number' && lead === whole.end && label.length + whole.end <= ITEM_FROM);
  return { role: standsAlone ? 'heading' : 'body', runs: joinRuns(runs), ...(standsAlone ? { keepNext: true } : {}) };
}

/**
 * A number as 7.3.3 writes it: a source's (一) becomes （一）, its 1、 becomes 1.; the number itself stays, and so does a label
 * of any other kind.
 */
export function officialLabel(label: string): string {
  const found = /^([（(]?)\s*([一二三四五六七八九十]+|\d+)\s*([）)、.．，,]?)\s*[、.．]?$/.exec(label.trim());
  if (!found) return label;
  const [, opening, number = '', closing] = found;
  if (opening && /[）)]/.test(closing ?? '')) return `（${number}）`;
  if (opening || !closing || /[）)]/.test(closing)) return label;
  return /\d/.test(number) ? `${number}.` : `${number}、`;
}

/** Empty runs dropped; neighbours of one face joined, unless the number of a note stands between them. */
function joinRuns(runs: readonly OfficialRun[]): OfficialRun[] {
  const joined: OfficialRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (!run.text) continue;
    if (last?.face === run.face && !last.note) Object.assign(last, { ...run, text: last.text + run.text });
    else joined.push({ ...run });
  }
  return joined;
}
