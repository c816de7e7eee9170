import type { Feature, Image } from 'write-excel-file/node';

/** What the writer takes a file's content from: it names the type nowhere else. */
type FileContent = Image['content'];

/**
 * The first rows of these sheets stand at the head of every printed page (ECMA-376 18.2.5 definedName, _xlnm.Print_Titles). The
 * writer leaves an empty list of names in the workbook, which the schema does not allow: it is filled or taken out.
 */
export function repeatRows(...sheets: readonly (readonly [sheet: string, rows: number])[]): Feature<FileContent> {
  const names = sheets.map(([sheet, rows], nth) => `<definedName name="_xlnm.Print_Titles" localSheetId="${nth}">'${sheet}'!$1:$${rows}</definedName>`);
  const list = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  return { files: { transform: { 'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', () => list) } } } };
}
