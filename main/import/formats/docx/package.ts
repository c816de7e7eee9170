/**
 * Finding the parts of a WordprocessingML package by their relationships (ECMA-376 part 2, 9.3; part 1, 11.3): the
 * main document may have any name, and its numbering and styles as well.
 */
import { fail, succeed, type Problem, type Result } from '../../../../shared/model';
import { walkXml } from './xml';
import type { Archive } from '../../zip';

const ROOT = '_rels/.rels';

/** The last step of a relationship type is the same in transitional and strict documents. */
export type PartKind = 'officeDocument' | 'numbering' | 'styles' | 'footnotes' | 'endnotes' | 'customXml';

/** The target of the first internal relationship of a kind, as a part name; null when there is none. Problem: bad-input. */
export function findPart(archive: Archive, from: string | null, kind: PartKind): Result<string | null> {
  const found = findParts(archive, from, kind);
  return found.ok ? succeed(found.value[0] ?? null) : found;
}

/** The targets of all internal relationships of a kind, as names of parts that are there. Problem: bad-input. */
export function findParts(archive: Archive, from: string | null, kind: PartKind): Result<string[]> {
  const rels = from === null ? ROOT : from.replace(/([^/]*)$/, '_rels/$1.rels');
  if (!archive.has(rels)) return succeed([]);
  const bytes = archive.read(rels);
  if (!bytes.ok) return bytes;
  const targets: string[] = [];
  const fault = walkXml(bytes.value, {
    open(element) {
      if (element.space !== 'rel' || element.name !== 'Relationship') return;
      if (element.attr('TargetMode') === 'External' || !element.attr('Type')?.endsWith(`/${kind}`)) return;
      targets.push(resolve(from ?? '', element.attr('Target') ?? ''));
    },
    close: () => undefined,
  });
  if (fault !== null) return malformed(archive);
  return succeed([...new Set(targets)].filter((target) => archive.has(target)));
}

export const malformed = (archive: Archive): { ok: false; error: Problem } =>
  fail('bad-input', `“${archive.name}”的内部格式有误，没有读入。请在 Word 或 WPS 中打开它，另存为新的 .docx 后再试。`);

/** word/document.xml + styles.xml → word/styles.xml; /word/x.xml → word/x.xml; ../a → a. */
function resolve(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
