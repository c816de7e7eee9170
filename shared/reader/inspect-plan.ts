import type { Level, Quantity } from '../model';
import { leadOf } from './read-blocks';
import type { Reading } from './reading';

/** What was read, in the flat form that `inspect --json` prints; quantity offsets are into the source text. */
export interface Inspection extends Pick<Reading, 'title' | 'year' | 'issuer' | 'docNumber' | 'date' | 'addressee'> {
  noise: string[];
  headings: { level: Level; label: string; text: string }[];
  quantities: Quantity[];
}

export function inspectPlan(reading: Reading): Inspection {
  const { title, year, issuer, docNumber, date, addressee, blocks, source } = reading;
  return {
    title, year, issuer, docNumber, date, addressee,
    noise: reading.noise.map(({ start, end }) => source.slice(start, end)),
    headings: blocks.flatMap((block) => (block.heading ? [{ level: block.heading.level, label: block.heading.label, text: leadOf(block) }] : [])),
    quantities: blocks.flatMap((block) => block.quantities.map((quantity) => ({
      ...quantity,
      start: block.map[quantity.start] ?? 0,
      end: (block.map[quantity.end - 1] ?? 0) + 1,
    }))),
  };
}
