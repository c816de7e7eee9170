import { columnNames, comparedNames, diffText, lineHeads, type BlockPair, type Comparison, type LineHead, type Piece, type SectionPair } from '../../shared/align';
import { CELL_BREAK } from '../../shared/model';
import { writeLyingTable, type CellPiece } from './lying-table';

/** 新旧条文对照: a row a paragraph, what is gone struck through on the left, what is new bold and underlined on the right. */
export const writeArticlesDocx = (comparison: Comparison, date: Date): Promise<Uint8Array> =>
  writeLyingTable({
    title: `${comparison.after.title}新旧条文对照`,
    of: comparedNames(comparison),
    columns: columnNames(comparison).map((name) => ({ head: `${name}表述`, share: 0.5, centred: false })),
    rows: comparison.sections.flatMap((section) => section.pairs.map((pair) => [earlierOf(section, pair), laterOf(section, pair)])),
    breaksRows: true,
  }, date);

const ABSENT: CellPiece[] = [{ text: '—' }];

/** A number is no part of a heading's text; it is shown unmarked, since a new number alone is no change. */
function earlierOf(section: SectionPair, pair: BlockPair): CellPiece[] {
  return pair.before === null ? ABSENT : piecesOf(pair, 'deleted', 'gone', lineHeads(section, pair, 'before'));
}

function laterOf(section: SectionPair, pair: BlockPair): CellPiece[] {
  if (pair.after === null) return ABSENT;
  const moved = pair.kind === 'moved' ? [{ text: '〔移动〕' }] : [];
  return [...moved, ...piecesOf(pair, 'inserted', 'new', lineHeads(section, pair, 'after'))];
}

/** The pieces of one side with the numbers of its headings before the lines that these begin. */
function numbered(pieces: readonly Piece[], lines: readonly LineHead[]): (Piece | { kind: 'number'; text: string })[] {
  const labels = new Map(lines.flatMap(({ start, head }) => (head?.label ? [[start, head.label] as const] : [])));
  let at = 0;
  return pieces.flatMap(({ kind, text }) => {
    const from = at;
    at += text.length;
    const starts = [...labels.keys()].filter((start) => start >= from && start < at);
    const cuts = [...new Set([from, ...starts, at])];
    return cuts.slice(0, -1).flatMap((cut, nth) => {
      const label = labels.get(cut);
      const words: Piece = { kind, text: text.slice(cut - from, (cuts[nth + 1] ?? at) - from) };
      return label === undefined ? [words] : [{ kind: 'number' as const, text: label }, words];
    });
  });
}

/** The words of one side, and what its notes say where they came, went or were worded anew. */
function piecesOf({ pieces, notes }: BlockPair, own: 'deleted' | 'inserted', mark: 'gone' | 'new', lines: readonly LineHead[]): CellPiece[] {
  const cellPieces = (given: readonly Piece[], heads: readonly LineHead[] = []): CellPiece[] =>
    numbered(given.filter(({ kind }) => kind === 'same' || kind === own), heads).map(({ kind, text }) => ({ text: text.replaceAll(CELL_BREAK, '　'), ...(kind === own ? { mark } : {}) }));
  const here = notes.filter((note) => (own === 'deleted' ? note.before : note.after) !== null);
  return [
    ...cellPieces(pieces, lines),
    ...here.flatMap(({ words, before, after }) => [{ text: `〔“${words}”注：` }, ...cellPieces(diffText(before ?? '', after ?? '')), { text: '〕' }]),
  ];
}
