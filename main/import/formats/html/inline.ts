/** White space of a page as it is shown (CSS Text 3, 4.1): a run of it is one space, and none at the ends of a line. */

/** Between characters as wide as Han a line end of the file is no space (CSS Text 3, 4.1.3). */
const WIDE = String.raw`[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u2018-\u201d\u2014\u2026\u{20000}-\u{3ffff}]`;
const BETWEEN_WIDE = new RegExp(String.raw`(?<=${WIDE})[ \t]*[\r\n][ \t\r\n]*(?=${WIDE})`, 'gu');

const INVISIBLE = /\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/g;

/** text: of one paragraph, with \v where a line was broken on purpose; those become \n. */
export function collapse(text: string): string {
  const shown = text.replace(INVISIBLE, '').replace(BETWEEN_WIDE, '').replace(/[ \t\r\n\f\u00a0]+/g, ' ');
  return shown.split('\v').map((line) => line.trim()).join('\n').trim();
}
