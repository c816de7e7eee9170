import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectPlan, readPlan, type Reading } from '../../../shared/reader';

/** A plan of test/fixtures/reader. */
export const fixture = (name: string): string => readFileSync(join(__dirname, '../../fixtures/reader', `${name}.txt`), 'utf8');

/** The outline that was read, a heading a line: level, label, lead. */
export const outlineOf = (reading: Reading): string[] => inspectPlan(reading).headings.map(({ level, label, text }) => `${level} ${label} ${text}`.replace(/ +/g, ' '));

export const outline = (text: string): string[] => outlineOf(readPlan({ text }));

const INDENT = /^[\u3000 ]+/gm;

/** The text as a copy that breaks every line at the same width. */
export const wrapLines = (text: string, width: number): string =>
  text.replace(/\n+/g, '\n').split('\n').flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n');

export const dropIndents = (text: string): string => text.replace(INDENT, '');

/** The text as one run, without any paragraph end. */
export const runTogether = (text: string): string => dropIndents(text).replace(/\n+/g, '');

/** The text as a document viewer gives it: numbered chunks of the same length, spaces where lines ended. */
export function cutIntoChunks(text: string, length: number): string {
  const run = runTogether(text).replace(/([\u4e00-\u9fff]{29})/gu, '$1 ');
  return (run.match(new RegExp(`.{1,${length}}`, 'gu')) ?? []).map((chunk, i) => `${i + 1}、${chunk}`).join('\n');
}
