import { textOf, type Block, type BlockId, type Level, type PageProfile, type Plan, type Row, type Span } from '../model';
import { cellTexts, leadLength, notesIn, noteStarts, shownLabels, tablesOf, type Table } from '../outline';
import { breakTitle } from './break-title';
import { checkNotice } from './check-notice';
import type { Face, OfficialDocument, OfficialParagraph, OfficialRun, OfficialTable, Role } from './official-document';
import { noticeBody, noticeTitle, organOf, signerOf, writtenDate, writtenNumber } from './wording';

/** GB/T 9704-2012 7.3.3: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋. */
const LEVEL_FACES: Record<Level, Face> = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong', 4: 'fangsong' };

/**
 * The notice with the plan behind it on a new page (gbt9704 R34, layout b), in the order of clause 8: mark, number,
 * title, receivers, body, signature, date; then the plan. What is not known stays blank and is a finding.
 */
export function layoutNotice(plan: Plan, { page = 'A' }: { page?: PageProfile } = {}): { document: OfficialDocument; findings: string[] } {
  return {
    document: {
      title: noticeTitle(plan), organ: organOf(plan), page, form: 'document', imprint: null,
      parts: [{ lying: false, paragraphs: [...head(plan), ...letter(plan), ...planPages(plan)] }],
    },
    findings: checkNotice(plan),
  };
}

const line = (role: Role, text: string, face: Face = 'fangsong'): OfficialParagraph => ({ role, runs: [{ text, face }] });
const blank = (more: Partial<OfficialParagraph> = {}): OfficialParagraph => ({ role: 'blank', runs: [], ...more });

/** 版头: the mark, two lines down the number with the red line below it, two lines down the title. */
function head(plan: Plan): OfficialParagraph[] {
  const organ = organOf(plan);
  return [...(organ ? [{ ...line('mark', `${organ}文件`, 'xiaobiaosong'), mark: { names: [organ], suffix: '文件' } }, blank(), blank()] : []), line('number', writtenNumber(plan)), blank(), blank()];
}

function letter(plan: Plan): OfficialParagraph[] {
  const body = noticeBody(plan).map((text, i, all): OfficialParagraph => ({
    ...line('body', text),
    // Signature and date must share a page with the body (R30), but the first paragraph must stay on page 1 (R18).
    ...(i > 0 && i === all.length - 1 ? { keepNext: true } : {}),
  }));
  return [
    ...titleLines(noticeTitle(plan)),
    blank(),
    line('addressee', plan.notice.addressee ? `${plan.notice.addressee}：` : ''),
    ...body,
    // Room for the seal above the signature (R26).
    blank({ keepNext: true }),
    blank({ keepNext: true }),
    ...signature(signerOf(plan), writtenDate(plan)),
  ];
}

/** Title lines are one paragraph each: their breaks are the title's shape. */
const titleLines = (title: string): OfficialParagraph[] => breakTitle(title).map((text) => line('title', text, 'xiaobiaosong'));

/**
 * 7.3.5.1: the date four characters from the right, the name centred above it; a name so long that it would reach
 * beyond the right edge moves the date instead.
 */
function signature(name: string, date: string): OfficialParagraph[] {
  const spare = (cells(date) - cells(name)) / 2;
  const dateRight = Math.max(4, -spare);
  return [{ ...line('signer', name), right: dateRight + spare, keepNext: true }, { ...line('date', date), right: dateRight }];
}

const cells = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/.test(char) ? 0.5 : 1), 0);

/** The plan by itself, from its title on: title lines, a blank, then a paragraph a block and one a table. */
export function planPages(plan: Plan): OfficialParagraph[] {
  const labels = shownLabels(plan);
  const [first, ...rest] = titleLines(plan.title);
  const title = first ? [{ ...first, newPage: true }, ...rest] : [];
  const notes = noteStarts(plan);
  const tables = new Map(tablesOf(plan).map((table) => [table.from, table]));
  const body = plan.blocks.flatMap((block, at): OfficialParagraph[] => {
    if (block.type !== 'row') return [blockParagraph(block, labels.get(block.id) ?? '', notes.get(block.id) ?? 0)];
    const table = tables.get(at);
    return table ? [{ role: 'table', runs: [], table: tableOf(table, notes) }] : [];
  });
  return [...title, blank(), ...body];
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
  const runs: OfficialRun[] = [{ text: label, face }, ...notedRuns(block, whole, (at) => (at < lead ? face : 'fangsong'), notesBefore, lead)];
  const standsAlone = !block.runIn;
  return { role: standsAlone ? 'heading' : 'body', runs: joinRuns(runs), ...(standsAlone ? { keepNext: true } : {}) };
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
