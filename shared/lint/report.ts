import type { Block, Severity, Span } from '../model';
import type { Finding, Fix } from './finding';

/** The parts of a finding that differ from place to place. */
interface Told {
  rule: string;
  severity: Severity;
  message: string;
  why: string;
  fixes?: readonly Fix[];
}

/** A finding at a stretch of a block. */
export const findingAt = (block: Pick<Block, 'id'>, { start, end }: Span, { fixes = [], ...told }: Told): Finding => ({ ...told, block: block.id, start, end, fixes });

/** 改为“…” in the place of the stretch. */
export const replacing = (block: Pick<Block, 'id'>, { start, end }: Span, text: string, label = text === '' ? '删去' : `改为“${text}”`): Fix =>
  ({ label, edits: [{ block: block.id, start, end, text }] });

/** Every place of a pattern in a text. */
export const placesOf = (text: string, pattern: RegExp): (Span & { found: RegExpMatchArray })[] =>
  [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length, found }));
