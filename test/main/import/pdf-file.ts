/** A small PDF from its objects (ISO 32000-1, 7.5): object 1 is the catalogue. */
export function pdfFile(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, nth) => {
    const place = text.length;
    text += `${nth + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const stream = (content: string, more = ''): string => `<< /Length ${content.length}${more} >>\nstream\n${content}\nendstream`;

/** A page for each content stream, with the resources of all. */
export function pagesOf(contents: readonly string[], resources: string, more: readonly string[] = []): Uint8Array {
  const first = 3 + more.length;
  const kids = contents.map((_, nth) => `${first + nth * 2} 0 R`).join(' ');
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] /MediaBox [0 0 595 842] /Resources << ${resources} >> >>`,
    ...more,
    ...contents.flatMap((content, nth) => [`<< /Type /Page /Parent 2 0 R /Contents ${first + nth * 2 + 1} 0 R >>`, stream(content)]),
  ]);
}

/** A picture on every page, as a scanner makes them. */
export const scan = (pages: number): Uint8Array =>
  pagesOf(Array.from({ length: pages }, () => 'q 595 0 0 842 0 0 cm /I Do Q'), '/XObject << /I 3 0 R >>', [stream('\xff', ' /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray')]);

/** Text of a Chinese font that is not in the file and says nothing of its characters, in GBK (9.7.5.2). */
export const gbkText = (lines: readonly string[]): Uint8Array =>
  pagesOf([lines.map((hex, nth) => `BT /F 16 Tf 80 ${760 - nth * 28} Td <${hex}> Tj ET`).join('\n')], '/Font << /F 3 0 R >>', [
    '<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>',
  ]);

/** A Chinese font that is not in the file, for text in UTF-16. */
const UCS2_FONT = ['<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>'];

/** A line of text; `matrix` places it (9.4.2). */
export const says = (text: string, matrix: string): string =>
  `BT /F 16 Tf ${matrix} Tm <${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> Tj ET`;

/** A page for each content stream, in that font. */
export const writtenPages = (contents: readonly string[]): Uint8Array => pagesOf(contents, '/Font << /F 3 0 R >>', UCS2_FONT);
