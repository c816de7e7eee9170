import type { Span } from '../model';

/**
 * A paragraph made easy to read: no spaces (but between digits), half-width digits and letters, full-width
 * punctuation, with the way back to the source. `text` is read by the grammar, `shown` is what people see.
 */
export interface Plain {
  text: string;
  shown: string;
  /** Source offset of each character, and of the end. */
  at: readonly number[];
}

const FULL_PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '!': '！', '?': '？', '％': '%', '～': '~', '∼': '~', '﹣': '-', '−': '-', '─': '—', '︰': '：',
};

const isDigit = (sign: string | undefined): boolean => sign !== undefined && /[0-9０-９]/.test(sign);
const isSpace = (sign: string): boolean => /[\s\u200b\ufeff]/.test(sign);

function fold(sign: string): string {
  const code = sign.charCodeAt(0);
  // Full-width digits and letters; full-width punctuation stays.
  const halved = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
    || '＋－．／＆'.includes(sign) ? String.fromCharCode(code - 0xfee0) : sign;
  return FULL_PUNCTUATION[halved] ?? halved;
}

/** A comma inside a number: 5,300 but not 5,30 or 5,3000. */
function separatesThousands(source: string, index: number): boolean {
  if (!isDigit(source[index - 1])) return false;
  for (let step = 1; step <= 3; step += 1) if (!isDigit(source[index + step])) return false;
  return !isDigit(source[index + 4]);
}

export function makePlain(source: string): Plain {
  let text = '';
  let shown = '';
  const at: number[] = [];
  let gap = false;
  for (let index = 0; index < source.length; index += 1) {
    const sign = source.charAt(index);
    if (isSpace(sign)) {
      gap = true;
      continue;
    }
    if (gap && isDigit(sign) && isDigit(shown.at(-1))) {
      text += ' ';
      shown += ' ';
      at.push(index - 1);
    }
    gap = false;
    text += sign === ',' && separatesThousands(source, index) ? ',' : fold(sign);
    shown += sign;
    at.push(index);
  }
  at.push(source.length);
  return { text, shown, at };
}

/** From the plain text back to the source. */
export const toSource = (plain: Plain, span: Span): Span => ({
  start: plain.at[span.start] ?? 0,
  end: (plain.at[span.end - 1] ?? 0) + 1,
});

/** From the source to the plain text: the first plain character at or after an offset. */
export function toPlain(plain: Plain, offset: number): number {
  let low = 0;
  let high = plain.at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((plain.at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
