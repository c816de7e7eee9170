import { strToU8, zipSync, type Zippable } from 'fflate';
import { readSource } from '../../../main/import';

/** One-feature Word files, zipped from the XML that a test gives. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export const xml = (content: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;

export interface WordFile {
  body: string;
  styles?: string;
  numbering?: string;
  /** Parts that stand over the ones made from the above. */
  parts?: Zippable;
}

/** The parts of a small Word file. */
export function wordParts({ body, styles, numbering, parts = {} }: WordFile): Zippable {
  const related = [['styles', styles], ['numbering', numbering]].filter(([, part]) => part !== undefined);
  return {
    '[Content_Types].xml': strToU8(xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')),
    '_rels/.rels': strToU8(xml(`<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`)),
    'word/_rels/document.xml.rels': strToU8(xml(`<Relationships xmlns="${RELS}">${related.map(([name]) => `<Relationship Id="${name}" Type="${TYPE}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`)),
    'word/document.xml': strToU8(xml(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`)),
    ...(styles === undefined ? {} : { 'word/styles.xml': strToU8(xml(`<w:styles ${NAMESPACES}>${styles}</w:styles>`)) }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': strToU8(xml(`<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`)) }),
    ...parts,
  };
}

export const wordFile = (given: WordFile): Uint8Array => zipSync(wordParts(given));

/** A paragraph of runs; text without a tag becomes one run. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;

export const r = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of a list. */
export const item = (text: string, numId: number, level = 0): string => p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

/** A level of a list. */
export const lvl = (level: number, format: string, text: string, more = '<w:start w:val="1"/>'): string =>
  `<w:lvl w:ilvl="${level}">${more}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

export const abstractNum = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
export const num = (id: number, abstract: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;

/** What is read from such a file. */
export async function sourceOf(given: WordFile) {
  const read = await readSource({ name: '样例.docx', bytes: wordFile(given) });
  if (!read.ok) throw new Error(read.error.message);
  if (read.value.format !== 'docx') throw new Error(read.value.format);
  return read.value.source;
}

/** Its lines of text. */
export const linesOf = async (given: WordFile): Promise<string[]> => (await sourceOf(given)).text.split('\n');
