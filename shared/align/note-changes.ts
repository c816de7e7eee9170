import type { Block, Span } from '../model';
import { notesIn } from '../outline';
import type { NoteChange, Piece } from './comparison';
import { applyPieces } from './diff-text';
import { blockItem, type BlockItem } from './items';

/** A note as it stands in a text of one or several blocks, a line each. */
interface Placed extends Span {
  text: string;
  /** The words that it explains. */
  words: string;
}

/**
 * Notes (注) that came, went or were worded anew between blocks whose words differ by `pieces`, in reading order. A note
 * stays the same one where it stands on the same words, or went along with them; new words under it are no change of it.
 */
export function noteChanges(before: readonly BlockItem[], after: readonly BlockItem[], pieces: readonly Piece[]): NoteChange[] {
  if (!before.some(hasNotes) && !after.some(hasNotes)) return [];
  const [old, now] = [notesOf(before), notesOf(after)];
  const text = applyPieces(pieces);
  const free = new Set(old.map((note) => ({ note, here: carryOver(note, pieces) })));
  const changes = now.map((note) => ({ at: note.start, words: note.words, before: null as string | null, after: note.text as string | null }));
  const match = (isSame: (was: Placed, here: Span, note: Placed) => boolean): void => now.forEach((note, nth) => {
    const change = changes[nth];
    const was = change?.before === null ? [...free].find((each) => isSame(each.note, each.here, note)) : undefined;
    if (!change || !was) return;
    free.delete(was);
    change.before = was.note.text;
  });
  match((was, here, note) => was.text === note.text && overlap(here, note));
  // Words that were put elsewhere take their note along; where they stayed, they lost it.
  match((was, here, note) => was.text === note.text && was.words === note.words && text.slice(here.start, here.end) !== was.words);
  match((_, here, note) => overlap(here, note));
  for (const { note, here } of free) changes.push({ at: here.start, words: note.words, before: note.text, after: null });
  return changes.filter((change) => change.before !== change.after).sort((a, b) => a.at - b.at).map((change) => ({ words: change.words, before: change.before, after: change.after }));
}

/** The same between two blocks; null: there is none on that side. */
export const notesBetween = (before: Block | null, after: Block | null, pieces: readonly Piece[]): NoteChange[] =>
  noteChanges(before ? [blockItem(before)] : [], after ? [blockItem(after)] : [], pieces);

const hasNotes = ({ block: { content } }: BlockItem): boolean => content.some(({ note }) => note !== undefined);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function notesOf(blocks: readonly BlockItem[]): Placed[] {
  let from = 0;
  return blocks.flatMap(({ block, text }) => {
    const at = from;
    from += text.length + 1;
    return notesIn(block).map((note): Placed => ({ text: note.text, words: text.slice(note.start, note.end), start: at + note.start, end: at + note.end }));
  });
}

/** Where words of the text before stand in the text after, or what stands in their place; empty where they are gone. */
function carryOver({ start, end }: Span, pieces: readonly Piece[]): Span {
  let [then, now] = [0, 0];
  const here = { start: 0, end: 0 };
  pieces.forEach(({ kind, text }, nth) => {
    if (kind === 'inserted') {
      now += text.length;
      return;
    }
    const next = pieces[nth + 1];
    const thenEnd = then + text.length;
    const nowEnd = now + (kind === 'same' ? text.length : next?.kind === 'inserted' ? next.text.length : 0);
    if (start >= then && start < thenEnd) here.start = kind === 'same' ? now + start - then : now;
    if (end > then && end <= thenEnd) here.end = kind === 'same' ? now + end - then : nowEnd;
    then = thenEnd;
    if (kind === 'same') now = nowEnd;
  });
  return here;
}
