/** The properties of runs and paragraphs that matter here, and how they are read from XML. */
import type { XmlElement } from './xml';

/** undefined: not said here, so that what is inherited holds. */
export interface RunProperties {
  bold?: boolean;
  hidden?: boolean;
  style?: string;
}

export interface ParagraphProperties {
  style?: string;
  /** Zero-based (ECMA-376 17.3.1.20). */
  outlineLevel?: number;
  numId?: string;
  /** Zero-based level of numbering. */
  numLevel?: number;
}

/** Toggle properties are on when bare (ECMA-376 17.17.4, ST_OnOff). */
const isOn = (element: XmlElement): boolean => !['0', 'false', 'off', 'none'].includes(element.attr('val') ?? '1');

const number = (text: string | undefined): number => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0);

/** A child of w:rPr. */
export const RUN_PROPERTIES: Record<string, (run: RunProperties, element: XmlElement) => void> = {
  b: (run, element) => void (run.bold = isOn(element)), // 17.3.2.1
  vanish: (run, element) => void (run.hidden = isOn(element)), // 17.3.2.41
  rStyle: (run, element) => void (run.style = element.attr('val') ?? ''), // 17.3.2.29
};

/** A child of w:pPr, or of the w:numPr in it. */
export const PARAGRAPH_PROPERTIES: Record<string, (paragraph: ParagraphProperties, element: XmlElement) => void> = {
  pStyle: (paragraph, element) => void (paragraph.style = element.attr('val') ?? ''), // 17.3.1.27
  outlineLvl: (paragraph, element) => void (paragraph.outlineLevel = number(element.attr('val'))), // 17.3.1.20
  numId: (paragraph, element) => void (paragraph.numId = element.attr('val') ?? '0'), // 17.9.18
  ilvl: (paragraph, element) => void (paragraph.numLevel = number(element.attr('val'))), // 17.9.3
};

/** Old states kept for tracked changes (ECMA-376 17.13.5.29, .31 …): nothing in them holds any more. */
export const OLD_STATES: ReadonlySet<string> = new Set(['pPrChange', 'rPrChange', 'numberingChange', 'sectPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'tblGridChange', 'tblPrExChange']);
