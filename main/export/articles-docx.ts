import { diffText, type BlockPair, type Comparison, type Piece, type SectionPair } from '../../shared/align';
import { CELL_BREAK } from '../../shared/model';
import { writeLyingTable, type CellPiece } from './lying-table';

const COLUMNS = [{ head: '上年表述', share: 0.5, centred: false }, { head: '本年表述', share: 0.5, centred: false }] as const;

/** 新旧条文对照: a row a paragraph, what is gone struck through on the left, what is new bold and underlined on the right. */
export const writeArticlesDocx = (comparison: Comparison, date: Date): Promise<Uint8Array> =>
  writeLyingTable({
    title: `${comparison.after.title}新旧条文对照`,
    columns: COLUMNS,
    rows: comparison.sections.flatMap((section) => section.pairs.map((pair) => [earlierOf(section, pair), laterOf(section, pair)])),
    breaksRows: true,
  }, date);

const ABSENT: CellPiece[] = [{ text: '—' }];

/** A number is no part of a heading's text; it is shown unmarked, since a new number alone is no change. */
function earlierOf({ before }: SectionPair, pair: BlockPair): CellPiece[] {
  if (pair.before === null) return ABSENT;
  return [...numberOf(before?.id === pair.before ? before.label : ''), ...piecesOf(pair, 'deleted', 'gone')];
}

function laterOf({ after }: SectionPair, pair: BlockPair): CellPiece[] {
  if (pair.after === null) return ABSENT;
  const moved = pair.kind === 'moved' ? [{ text: '〔移动〕' }] : [];
  return [...moved, ...numberOf(after?.id === pair.after ? after.label : ''), ...piecesOf(pair, 'inserted', 'new')];
}

const numberOf = (label: string): CellPiece[] => (label ? [{ text: label }] : []);

/** The words of one side, and what its notes say where they came, went or were worded anew. */
function piecesOf({ pieces, notes }: BlockPair, own: 'deleted' | 'inserted', mark: 'gone' | 'new'): CellPiece[] {
  const cellPieces = (given: readonly Piece[]): CellPiece[] =>
    given.filter(({ kind }) => kind === 'same' || kind === own).map(({ kind, text }) => ({ text: text.replaceAll(CELL_BREAK, '　'), ...(kind === own ? { mark } : {}) }));
  const here = notes.filter((note) => (own === 'deleted' ? note.before : note.after) !== null);
  return [
    ...cellPieces(pieces),
    ...here.flatMap(({ words, before, after }) => [{ text: `〔“${words}”注：` }, ...cellPieces(diffText(before ?? '', after ?? '')), { text: '〕' }]),
  ];
}
