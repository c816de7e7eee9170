import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyNotice, type Block, type Inline, type Level, type NewId, type Plan, type Target } from '../../shared/model';
import { readPlan, toPlan } from '../../shared/reader';

/** Plans for tests of the domain: written in lines, or read from the sample. */

/** Ids in order: a1, a2, … */
export function idsFrom(prefix: string): NewId {
  let n = 0;
  return () => `${prefix}${++n}`;
}

/*
 *   一、总体目标 · （一）… · 1.… · （1）…    headings; 1.… and （1）… run in when a 。 stands in them
 *   anything else                           a paragraph
 *   [高新技术企业|达|260家]                  in either: the words 260家 are a target of that indicator
 *   {高新技术企业|按新认定办法}               in either: these words have a note; none when it is left out
 */
const LABEL = /^(?:([一二三四五六七八九十]+、)|(（[一二三四五六七八九十]+）)|(\d+\.)|(（\d+）))/;
const NOTE = /\{([^|}]*)\|([^}]*)\}/;
const MENTION = /\[([^|\]]+)\|([^|\]]*)\|(-?[\d.]+)([^\]]*)\]/;

interface Making {
  id: string;
  year?: number;
  given?: Partial<Plan>;
}

/** A plan of a past year from its lines; block ids are `id`-b1, `id`-b2, …, target ids `id`-t1, … */
export function planOf(lines: readonly string[], { id, year = 2015, given = {} }: Making): Plan {
  const newBlock = idsFrom(`${id}-b`);
  const newTarget = idsFrom(`${id}-t`);
  const targets: Target[] = [];
  const blocks = lines.map((line): Block => {
    const label = LABEL.exec(line);
    const content = runsOf(line.slice(label?.[0].length ?? 0), newTarget, targets);
    const common = { id: newBlock(), content, origins: [], carried: null, confirmed: false, source: null };
    if (!label) return { type: 'paragraph', ...common };
    const level = (label.slice(1).findIndex(Boolean) + 1) as Level;
    return { type: 'heading', ...common, level, label: label[0], marker: 'number', runIn: content.some((run) => run.text.includes('。')) };
  });
  return {
    schema: 1, id, kind: 'past', title: `云州市科学技术局${year}年工作要点`, year, issuer: '云州市科学技术局', seededFrom: null,
    numbering: { continuous: [] }, blocks, targets, notice: emptyNotice(), source: null, ...given,
  };
}

function runsOf(text: string, newTarget: NewId, targets: Target[]): Inline[] {
  const noted = NOTE.exec(text);
  if (noted) {
    const [whole, words = '', note = ''] = noted;
    const [before, after] = [text.slice(0, noted.index), text.slice(noted.index + whole.length)];
    return [...runsOf(before, newTarget, targets), { text: words, ...(note ? { note } : {}) }, ...runsOf(after, newTarget, targets)];
  }
  const mention = MENTION.exec(text);
  if (!mention) return text ? [{ text }] : [];
  const [whole, indicator = '', words = '', number = '', unit = ''] = mention;
  const target: Target = {
    id: newTarget(), indicator, value: Number(number), unit, comparator: '=', measure: 'level', role: 'target', owner: '', deadline: '', baseline: null, confirmed: true,
  };
  targets.push(target);
  const before = text.slice(0, mention.index) + words;
  return [...(before ? [{ text: before }] : []), { text: `${number}${unit}`, target: target.id }, ...runsOf(text.slice(mention.index + whole.length), newTarget, targets)];
}

export const SAMPLE_YEARS = [2023, 2024, 2025] as const;
export const SAMPLE_FOLDER = path.resolve(__dirname, '../../templates/sample');

export const sampleText = (year: number): string => readFileSync(path.join(SAMPLE_FOLDER, `${year}.txt`), 'utf8');

/** The sample's plan of a year, read as an import reads it. */
export function samplePlan(year: number): Plan {
  const reading = readPlan({ text: sampleText(year) });
  if (reading.year !== year) throw new Error(`the sample of ${year} reads as ${reading.year}`);
  return toPlan(reading, { newId: idsFrom(`y${year}-`), year, source: { name: `${year}.txt`, format: 'sample' } });
}
