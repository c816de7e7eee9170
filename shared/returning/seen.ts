import { textOf, type Block, type BlockId } from '../model';
import { notesIn } from '../outline';

/** A block as it can be told from others on paper. */
export interface Seen {
  block: Block;
  /** Its line: number, words, notes. */
  line: string;
  /** The same without its number, which is counted anew when others come and go, and with its rank. */
  words: string;
}

/** Words as they are told apart: without white space and empty cells at either end, which programs set as they like. */
export const seen = (text: string): string => text.replace(/\t/g, '|').replace(/\s+/g, '').replace(/^\|+|\|+$/g, '');

/** A number at the head of a line in one writing: (一) as （一）, 1、 as 1. */
const oneNumber = (line: string): string =>
  line.replace(/^[（(]([一二三四五六七八九十]+|\d+)[）)][、.．]?/, '（$1）').replace(/^(\d+)[、．]/, '$1.').replace(/^([一二三四五六七八九十]+)[.．]/, '$1、');

/** `label`: the number that is shown before it. */
export function seenBlock(block: Block, label: string): Seen {
  const text = seen(textOf(block));
  const notes = notesIn(block).map((note) => `⟨${seen(note.text)}⟩`).join('');
  return { block, line: oneNumber(seen(label) + text) + notes, words: `${rankOf(block)}:${text}${notes}` };
}

/** Whether a row is a head is for the eye only. */
export const rankOf = (block: Block): string => (block.type === 'heading' ? `${block.level}${block.marker}` : block.type);

export const seenBlocks = (blocks: readonly Block[], labels: ReadonlyMap<BlockId, string>): Seen[] => blocks.map((block) => seenBlock(block, labels.get(block.id) ?? ''));
