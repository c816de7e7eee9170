/**
 * The style sheet ([MS-DOC] 2.9.271): what paragraph and character styles say, each with what it is based on.
 *
 *   size STSHI (count, bytes of a style's fixed head …) | for each style: size, or 0 for none; head, name, modifiers
 *   modifiers of a paragraph style: for paragraphs, then for characters; of a character style: for characters
 */
import { viewOf, type ByteView } from './byte-view';
import { applyCharacters, applyParagraph, type CharacterProperties, type ParagraphProperties } from './sprms';

interface Style {
  base: number;
  paragraph: ByteView | null;
  characters: ByteView | null;
}

export interface StyleSheet {
  /** What holds for a paragraph of this style. */
  paragraph(style: number): { paragraph: ParagraphProperties; characters: CharacterProperties };
  /** What a character style says over what the paragraph says. */
  characters(style: number, base: CharacterProperties): CharacterProperties;
}

const PARAGRAPH = 1;
const NO_BASE = 0xfff;

/** Throws Damaged. */
export function readStyles(sheet: ByteView): StyleSheet {
  const headBytes = sheet.u16(0);
  const count = headBytes < 4 ? 0 : sheet.u16(2);
  const fixed = headBytes < 4 ? 0 : sheet.u16(4);
  const styles: (Style | null)[] = [];
  for (let n = 0, at = 2 + headBytes; n < count && at + 2 <= sheet.length; n++) {
    const size = sheet.u16(at);
    styles.push(size === 0 ? null : readStyle(sheet.part(at + 2, size), fixed));
    at += 2 + size;
  }

  /** From the most general style to this one; a circle ends where it began. */
  const chain = (style: number): Style[] => {
    const found: Style[] = [];
    for (let each = styles[style]; each && !found.includes(each); each = styles[each.base]) found.unshift(each);
    return found;
  };
  const known = new Map<number, { paragraph: ParagraphProperties; characters: CharacterProperties }>();
  return {
    paragraph(style) {
      let said = known.get(style);
      if (said) return said;
      said = { paragraph: { style }, characters: {} };
      for (const each of chain(style)) {
        if (each.paragraph) said.paragraph = applyParagraph(each.paragraph, 2, said.paragraph);
        if (each.characters) said.characters = applyCharacters(each.characters, said.characters);
      }
      known.set(style, said);
      return said;
    },
    characters: (style, base) => chain(style).reduce((said, { characters }) => (characters ? applyCharacters(characters, said) : said), base),
  };
}

/** STD (2.9.258). */
function readStyle(style: ByteView, fixed: number): Style {
  const kind = style.u16(2) & 0xf;
  const base = style.u16(2) >> 4;
  const parts = style.u16(4) & 0xf;
  // The name: its length, its characters, and a zero.
  let at = fixed + 2 + style.u16(fixed) * 2 + 2;
  const found: ByteView[] = [];
  for (let n = 0; n < parts && at + 2 <= style.length; n++) {
    const size = style.u16(at);
    found.push(style.part(at + 2, size));
    at += 2 + size + (size % 2);
  }
  const [first = null, second = null] = found.map((part) => (part.length === 0 ? viewOf(new Uint8Array(2)) : part));
  if (kind === PARAGRAPH) return { base: base === NO_BASE ? -1 : base, paragraph: first, characters: second };
  return { base: base === NO_BASE ? -1 : base, paragraph: null, characters: kind === 2 ? first : null };
}
