/**
 * Single property modifiers ([MS-DOC] 2.6): a number that names the property, then its operand, whose size the
 * number's last three bits tell (2.9.249 Sprm).
 *
 *   35 08 01 → sprmCFBold, on        40 26 00 → sprmPOutLvl, level 1
 */
import type { ByteView } from './byte-view';

export interface CharacterProperties {
  bold?: boolean;
  hidden?: boolean;
  deleted?: boolean;
  /** Index of a character style. */
  style?: number;
}

export interface ParagraphProperties {
  /** Index of the paragraph style. */
  style: number;
  /** Zero-based; 9 is body text. */
  outlineLevel?: number;
  /** One-based index of the list format; 0 for none. */
  list?: number;
  /** Zero-based level of numbering. */
  listLevel?: number;
  inTable?: boolean;
  /** This is the mark that ends a row. */
  endsRow?: boolean;
}

/** Operand sizes by spra (2.9.249); 6 states its own. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, undefined, 3] as const;
/** Tables' definitions have a size of two bytes, one more than their operand (2.9.315). */
const LONG = new Set([0xd608, 0xd606]);

/** Calls `take` for each modifier. A list that ends inside one has no more of them: Word reads such files too. */
function eachModifier(list: ByteView, start: number, take: (sprm: number, operandAt: number) => void): void {
  for (let at = start; at + 2 < list.length;) {
    const sprm = list.u16(at);
    const operand = at + 2;
    const fixed = OPERAND_BYTES[sprm >> 13];
    let bytes: number;
    if (fixed !== undefined) bytes = fixed;
    else if (LONG.has(sprm)) bytes = operand + 2 > list.length ? list.length : list.u16(operand) + 1;
    else bytes = list.u8(operand) + 1;
    if (operand + bytes > list.length) return;
    take(sprm, operand);
    at = operand + bytes;
  }
}

/** Applies modifiers of characters (2.6.1) to what is inherited. 0x80: as the style says; 0x81: the opposite of it. */
export function applyCharacters(list: ByteView, base: CharacterProperties): CharacterProperties {
  const said: CharacterProperties = { ...base };
  const toggle = (value: number, inherited: boolean | undefined): boolean => (value >= 0x80 ? (inherited === true) !== (value === 0x81) : value !== 0);
  eachModifier(list, 0, (sprm, at) => {
    if (sprm === 0x0835) said.bold = toggle(list.u8(at), base.bold); // sprmCFBold
    else if (sprm === 0x083c) said.hidden = toggle(list.u8(at), base.hidden); // sprmCFVanish
    else if (sprm === 0x0800) said.deleted = list.u8(at) !== 0; // sprmCFRMarkDel
    else if (sprm === 0x4a30) said.style = list.u16(at); // sprmCIstd
  });
  return said;
}

/**
 * Applies modifiers of paragraphs (2.6.2). elsewhere: the stream that holds those that are too many for a page, as of
 * a row with many columns (2.9.210 PrcData: their size, then themselves).
 */
export function applyParagraph(list: ByteView, start: number, base: ParagraphProperties, elsewhere: ByteView | null = null): ParagraphProperties {
  let said: ParagraphProperties = { ...base };
  eachModifier(list, start, (sprm, at) => {
    if (elsewhere && (sprm === 0x6646 || sprm === 0x6645)) said = applyParagraph(elsewhere.part(list.u32(at) + 2, elsewhere.u16(list.u32(at))), 0, said); // sprmPHugePapx
    else if (sprm === 0x2640) said.outlineLevel = list.u8(at); // sprmPOutLvl
    else if (sprm === 0x460b) said.list = list.u16(at); // sprmPIlfo
    else if (sprm === 0x260a) said.listLevel = list.u8(at); // sprmPIlvl
    else if (sprm === 0x2416) said.inTable = list.u8(at) !== 0; // sprmPFInTable
    else if (sprm === 0x2417) said.endsRow = list.u8(at) !== 0; // sprmPFTtp
  });
  return said;
}
