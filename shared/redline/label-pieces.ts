import type { Piece } from '../align';

/** （十二） · 3. · 五、 · 二是: what stands round the number, and the number. */
const LABEL = /^([（(]?)(.*?)([）)、.．是]*)$/;

/** The difference of two numbers of headings: of the same make, in the numeral alone (（{二→三}）), and that whole. */
export function labelPieces(before: string, after: string): Piece[] {
  const [one, other] = [LABEL.exec(before), LABEL.exec(after)];
  const alike = one && other && one[1] === other[1] && one[3] === other[3];
  const pieces: Piece[] = before === after
    ? [{ kind: 'same', text: before }]
    : alike
      ? [{ kind: 'same', text: one[1] ?? '' }, { kind: 'deleted', text: one[2] ?? '' }, { kind: 'inserted', text: other[2] ?? '' }, { kind: 'same', text: one[3] ?? '' }]
      : [{ kind: 'deleted', text: before }, { kind: 'inserted', text: after }];
  return pieces.filter(({ text }) => text !== '');
}

/**
 * Pieces of texts (a line a paragraph) as pieces of what is printed: the number of each line before it. Numbers of lines that
 * one side alone has are deleted or inserted whole.
 */
export function withLabels(pieces: readonly Piece[], before: readonly string[], after: readonly string[]): Piece[] {
  const printed = labelPieces(before[0] ?? '', after[0] ?? '');
  let [b, a] = [0, 0];
  for (const { kind, text } of pieces) {
    for (const [nth, line] of text.split('\n').entries()) {
      if (nth > 0) {
        printed.push({ kind, text: '\n' });
        const old = kind === 'inserted' ? '' : (before[++b] ?? '');
        const now = kind === 'deleted' ? '' : (after[++a] ?? '');
        printed.push(...(kind === 'same' ? labelPieces(old, now) : [{ kind, text: old + now }]));
      }
      printed.push({ kind, text: line });
    }
  }
  return [...printed.filter(({ text }) => text !== ''), { kind: 'same', text: '\n' }];
}
