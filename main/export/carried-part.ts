import { deflateRawSync } from 'node:zlib';
import { Buffer } from 'node:buffer';
import { CARRIED_SPACE, type Carried } from '../../shared/returning';

/** The id of the data store item: the same in every file, as its form is (ECMA-376 part 1, 22.5.2.1). */
const ITEM_ID = '{5B0C6F0E-2C0D-4B7E-9B3A-6D0C1F6A2E11}';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationships = (inner: string): string => `${XML}<Relationships xmlns="${RELATIONSHIPS}">${inner}</Relationships>`;

/**
 * Puts what a document carries beside its text into its package: a custom XML part (ECMA-376 part 1, 15.2.5), which Word, WPS
 * and LibreOffice keep when they save. Deflated, since it says most of the text again.
 */
export function addCarried(parts: Map<string, string>, carried: Carried): void {
  const data = Buffer.from(deflateRawSync(Buffer.from(JSON.stringify(carried), 'utf8'))).toString('base64');
  parts.set('customXml/item1.xml', `${XML}<plan xmlns="${CARRIED_SPACE}">${data}</plan>`);
  parts.set('customXml/itemProps1.xml', `${XML}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${CARRIED_SPACE}"/></ds:schemaRefs></ds:datastoreItem>`);
  parts.set('customXml/_rels/item1.xml.rels', relationships(`<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/>`));
  insert(parts, 'word/_rels/document.xml.rels', '</Relationships>', `<Relationship Id="rIdCarried" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`);
  insert(parts, '[Content_Types].xml', '</Types>', '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>');
}

function insert(parts: Map<string, string>, name: string, before: string, xml: string): void {
  const part = parts.get(name) ?? '';
  const at = part.lastIndexOf(before);
  if (at < 0) throw new Error(`the document's ${name} has no ${before}`);
  parts.set(name, part.slice(0, at) + xml + part.slice(at));
}
