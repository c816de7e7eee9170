import { CELL, type OfficialRun, type ParagraphForm } from '../notice';
import { advanceOf } from './advances';
import type { DrawnFace } from './drawn-page';
import { isLetterOrDigit, scriptsOf, type Script } from './scripts';
import type { Setter } from './setter';

/** A character of a paragraph as it is set. */
export interface Glyph {
  char: string;
  /** Where it stands in the paragraph's text; the number of a note stands behind its words and is not of the text. */
  at: number;
  /** The number of a note, at its first digit; `raised`: of one, first digit or not. */
  note?: { number: number; text: string };
  raised: boolean;
  script: Script;
  face: DrawnFace;
  size: number;
  /** Room before it, unless a line begins with it. */
  gap: number;
  /** Twips from its left edge to the next; `last`: where a stretch or a line ends with it. */
  width: number;
  last: number;
  /** Where on its line it stands: twips from the left edge of the type area; 'edge': what begins with it ends at the right edge. */
  stop?: number | 'edge';
  /** Characters of one run and one script share a stretch. */
  stretch: number;
}

/** The characters of runs, measured. Latin letters and digits have Times New Roman, but in 小标宋 and 宋体 the Han face itself. */
export function glyphsOf(runs: readonly OfficialRun[], form: Pick<ParagraphForm, 'size' | 'spacing' | 'stretch'>, setter: Setter): Glyph[] {
  const scripts = scriptsOf([...runs.map(({ text }) => text).join('')], setter);
  const glyphs: Glyph[] = [];
  let at = 0;
  let nth = 0;
  let stretch = 0;
  for (const run of runs) {
    stretch++;
    let stop = run.at;
    for (const char of run.text) {
      const script = scripts[nth++] ?? 'han';
      const before = glyphs.at(-1);
      if (before && before.stretch === stretch && before.script !== script) stretch++;
      const face = script === 'latin' && run.face !== 'xiaobiaosong' ? 'times' : run.face;
      const advance = Math.round(advanceOf(char, face) * form.size * 10 * (form.stretch ?? 1));
      glyphs.push({
        char, at, ...(stop === undefined ? {} : { stop: stop === 'edge' ? stop : Math.round(stop * CELL) }), raised: false, script, face, size: form.size, stretch,
        gap: setter.gap > 0 && before && meets(before, char, script) ? Math.round(setter.gap * form.size * 10) : 0,
        width: advance + form.spacing, last: setter.spacesLast ? advance + form.spacing : advance,
      });
      at += char.length;
      stop = undefined;
    }
    if (run.note) {
      stretch++;
      glyphs.push(...raisedNumber(run.note, { at, size: form.size * setter.raised, stretch }));
    }
  }
  return glyphs;
}

/** Whether Han and Latin letters or digits stand side by side. */
const meets = (before: Glyph, char: string, script: Script): boolean =>
  before.script !== script && !before.raised && isLetterOrDigit(before.char) && isLetterOrDigit(char);

const raisedNumber = (note: { number: number; text: string }, { at, size, stretch }: { at: number; size: number; stretch: number }): Glyph[] =>
  [...String(note.number)].map((char, nth) => {
    const width = Math.round(advanceOf(char, 'times') * size * 10);
    return { char, at, ...(nth === 0 ? { note } : {}), raised: true, script: 'latin', face: 'times', size, gap: 0, width, last: width, stretch };
  });

/** How wide a text is in a form, in twips, all on one line. */
export function measure(runs: readonly OfficialRun[], form: Pick<ParagraphForm, 'size' | 'spacing'>, setter: Setter): number {
  const glyphs = glyphsOf(runs, form, setter);
  return widthOf(glyphs, 0, glyphs.length);
}

/** How wide the characters of a line are. */
export function widthOf(glyphs: readonly Glyph[], from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) {
    const glyph = glyphs[i];
    if (!glyph) break;
    const ends = i + 1 === to || glyphs[i + 1]?.stretch !== glyph.stretch;
    width += (i > from ? glyph.gap : 0) + (ends ? glyph.last : glyph.width);
  }
  return width;
}
