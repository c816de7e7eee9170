import { Paragraph } from 'docx';
import { IMPRINT, imprintLine, SIZE, TYPE_WIDTH, type Imprint, type OfficialDocument } from '../../shared/notice';
import { exactly } from './heights';
import { BoxRun } from './text-box';
import { paragraphXml, runXml } from './written-xml';

/** Of the paragraph that 版记 hangs on. */
const ANCHOR = 20;
export const IMPRINT_BOX = 1;

/**
 * 版记 as a table in a text box that stands on the lower edge of the sheet on which its paragraph is, its foot as high as the
 * margin of the standard: so its last rule coincides with the lower edge of the type area (7.4.1) in Word, in WPS and in
 * LibreOffice, however many lines 抄送 takes. (Of a box on the margin LibreOffice forgets the footer of a section's first page.)
 * `room`: how high the paragraph is that it hangs on, and so what must be left on the page.
 */
export function imprintParagraph(imprint: Imprint, form: OfficialDocument['form'], room = ANCHOR): Paragraph {
  const rows = rowsOf(imprint, form === 'letter');
  const content = tableXml(rows) + paragraphXml('', { line: IMPRINT.below });
  const box = new BoxRun({
    id: IMPRINT_BOX, name: '版记', across: { from: 'margin', align: 'center' }, down: { from: 'page', align: 'bottom' },
    width: TYPE_WIDTH, height: rows.length * imprintLine(imprint) + IMPRINT.below, content, grows: true,
  });
  return new Paragraph({ spacing: exactly(room), children: [box] });
}

interface Row {
  paragraph: string;
  /** Eighths of a point; 0: no rule. */
  above: number;
  below: number;
}

function rowsOf(imprint: Imprint, isLetter: boolean): Row[] {
  const { addressee, copyTo, office, printed } = imprint;
  const { indent, hanging } = IMPRINT;
  const line = imprintLine(imprint);
  const words = { face: 'fangsong', size: SIZE.si } as const;
  const names = (text: string) => paragraphXml(runXml(text, words), { line, indent: `w:left="${indent + hanging}" w:right="${indent}" w:hanging="${hanging}"`, align: 'both' });
  const printing = paragraphXml(runXml(`${office}\t${printed}`, words), { line, tabs: `<w:tab w:val="right" w:pos="${TYPE_WIDTH - indent}"/>`, indent: `w:left="${indent}"` });
  const groups = [
    [...(addressee ? [names(`主送：${addressee}。`)] : []), ...(copyTo ? [names(`抄送：${copyTo}。`)] : [])],
    office || printed ? [printing] : [],
  ].filter((group) => group.length > 0);
  // Half twips are eighths of a point: a rule of 20 twips is 8/8 pt.
  const [thick, thin] = isLetter ? [0, 0] : [(IMPRINT.thick * 8) / 20, (IMPRINT.thin * 8) / 20];
  return groups.flatMap((group, nth) => group.map((paragraph, at): Row => ({
    paragraph,
    above: at > 0 ? 0 : nth === 0 ? thick : thin,
    below: at < group.length - 1 ? 0 : nth === groups.length - 1 ? thick : thin,
  })));
}

const rule = (side: 'top' | 'bottom', size: number): string => (size > 0 ? `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>` : '');

const tableXml = (rows: readonly Row[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${TYPE_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>`
  + `<w:tblGrid><w:gridCol w:w="${TYPE_WIDTH}"/></w:tblGrid>${rows.map(rowXml).join('')}</w:tbl>`;

const rowXml = ({ paragraph, above, below }: Row): string => {
  const borders = rule('top', above) + rule('bottom', below);
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${TYPE_WIDTH}" w:type="dxa"/>${borders ? `<w:tcBorders>${borders}</w:tcBorders>` : ''}</w:tcPr>${paragraph}</w:tc></w:tr>`;
};
