import type { Face } from '../../shared/notice';
import { fontOf } from './faces';
import { escapeXml } from './text-box';

/** Paragraphs written by hand, for text boxes; children in the order of CT_PPr and CT_RPr (ECMA-376 part 1, 17.3.1.26, 17.3.2.28). */
interface Words {
  face: Face | 'songti';
  /** Half points. */
  size: number;
  red?: boolean;
  /** Per cent of a character's own width. */
  scale?: number;
}

function propertiesOf({ face, size, red, scale }: Words): string {
  const { ascii, hAnsi, eastAsia, cs } = fontOf(face) as Record<'ascii' | 'hAnsi' | 'eastAsia' | 'cs', string>;
  return `<w:rPr><w:rFonts w:ascii="${ascii}" w:cs="${cs}" w:eastAsia="${eastAsia}" w:hAnsi="${hAnsi}" w:hint="eastAsia"/>${red ? '<w:color w:val="FF0000"/>' : ''}`
    + `<w:spacing w:val="0"/>${scale && scale !== 100 ? `<w:w w:val="${scale}"/>` : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
}

/** A tab in the text is one in the file. */
export const runXml = (text: string, words: Words): string =>
  text.split('\t').map((piece) => `<w:r>${propertiesOf(words)}<w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`).join(`<w:r>${propertiesOf(words)}<w:tab/></w:r>`);

/** The number of the page. */
export const pageFieldXml = (words: Words): string =>
  ['<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve">PAGE</w:instrText>', '<w:fldChar w:fldCharType="separate"/>', '<w:t>1</w:t>', '<w:fldChar w:fldCharType="end"/>']
    .map((piece) => `<w:r>${propertiesOf(words)}${piece}</w:r>`).join('');

interface Shape {
  line: number;
  /** `<w:tab …/>` each. */
  tabs?: string;
  /** The attributes of w:ind. */
  indent?: string;
  align?: 'left' | 'center' | 'right' | 'both';
}

export const paragraphXml = (content: string, { line, tabs, indent, align }: Shape): string =>
  `<w:p><w:pPr>${tabs ? `<w:tabs>${tabs}</w:tabs>` : ''}<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`
  + `${indent ? `<w:ind ${indent}/>` : ''}${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>${content}</w:p>`;
