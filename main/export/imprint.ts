import { Paragraph } from 'docx';
import { IMPRINT, SIZE, TYPE_WIDTH, type Imprint, type OfficialDocument, type Page } from '../../shared/notice';
import { exactly } from './heights';
import { BoxRun } from './text-box';
import { paragraphXml, runXml } from './written-xml';

/** 空一字 of 四号, and three characters for 抄送：, below which further lines go on (7.4.2). */
const INDENT = 280;
const HANGING = 840;
/** The paragraph that must follow a table. */
const LEAST = 1;
/** Of the paragraph that 版记 hangs on. */
const ANCHOR = 20;
export const IMPRINT_BOX = 1;

/**
 * 版记 as a table in a text box that hangs on the lower margin of the page on which its paragraph stands: so its last rule
 * coincides with the lower edge of the type area (7.4.1) in Word, in WPS and in LibreOffice.
 */
export function imprintParagraph(imprint: Imprint, form: OfficialDocument['form'], page: Page): Paragraph {
  const rows = rowsOf(imprint, form === 'letter');
  // The box lies on the margin, which in profile B is below the type area.
  const content = tableXml(rows) + paragraphXml('', { line: page.beyond || LEAST });
  const box = new BoxRun({
    id: IMPRINT_BOX, name: '版记', across: { from: 'margin', align: 'center' }, down: { from: 'margin', align: 'bottom' },
    width: TYPE_WIDTH, height: rows.length * IMPRINT.line, content, grows: true,
  });
  return new Paragraph({ spacing: exactly(ANCHOR), children: [box] });
}

interface Row {
  paragraph: string;
  /** Eighths of a point; 0: no rule. */
  above: number;
  below: number;
}

function rowsOf({ addressee, copyTo, office, printed }: Imprint, isLetter: boolean): Row[] {
  const words = { face: 'fangsong', size: SIZE.si } as const;
  const names = (text: string) => paragraphXml(runXml(text, words), { line: IMPRINT.line, indent: `w:left="${INDENT + HANGING}" w:right="${INDENT}" w:hanging="${HANGING}"`, align: 'both' });
  const printing = paragraphXml(runXml(`${office}\t${printed}`, words), { line: IMPRINT.line, tabs: `<w:tab w:val="right" w:pos="${TYPE_WIDTH - INDENT}"/>`, indent: `w:left="${INDENT}"` });
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
