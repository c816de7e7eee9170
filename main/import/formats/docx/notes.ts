/**
 * footnotes.xml and endnotes.xml (ECMA-376 17.11): the text of each note by the id that its reference names.
 *
 *   w:footnotes → w:footnote w:id → w:p → w:r → w:t
 */
import { walkXml } from './xml';

const NOTES = new Set(['footnote', 'endnote']);
const LEFT_OUT = new Set(['del', 'moveFrom']);

/** What notes say, by id; those without text (separators) are absent. Null when the part is no well-formed XML. */
export function readNotes(bytes: Uint8Array | null): Map<string, string> | null {
  const notes = new Map<string, string>();
  if (!bytes) return notes;
  const path: string[] = [];
  let id: string | undefined;
  const fault = walkXml(bytes, {
    open(element) {
      path.push(element.space === 'w' ? element.name : '');
      if (element.space === 'w' && NOTES.has(element.name)) id = element.attr('id');
    },
    close() {
      if (NOTES.has(path.pop() ?? '')) id = undefined;
    },
    text(text) {
      if (id !== undefined && path.at(-1) === 't' && !path.some((name) => LEFT_OUT.has(name))) notes.set(id, (notes.get(id) ?? '') + text);
    },
  });
  return fault === null ? notes : null;
}
