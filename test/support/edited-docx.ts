import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'word/document.xml';

/** A .docx with another main part (or another part that is named), as an edit in another program leaves it. */
export function withPart(bytes: Uint8Array, change: (xml: string) => string, name = MAIN): Buffer {
  const parts = unzipSync(bytes);
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) }));
}

/** The paragraphs of a main part, the last of them first that holds the words, handed to be changed. */
export const changeParagraph = (xml: string, words: string, change: (paragraph: string) => string): string =>
  xml.replace(/<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>/gs, (paragraph) => (paragraph.replace(/<[^>]+>/g, '').includes(words) ? change(paragraph) : paragraph));
