import type { Level } from '../model';

/**
 * The number before a heading, at the start of a paragraph:
 *
 *   1  一、 · 一． · 一 总体要求 · 第一章 · 第一部分      3  1. · 1、 · 1． · ⒈ · 1 . · a lone . where the number was lost
 *   2  （一） · (一) · ㈠                  4  （1） · (1) · ⑴ · 1） · ①
 *   item  一是 · 一要 · 第一，             (one level below the heading above)
 */
export interface Label {
  label: string;
  /** null: an item, whose level depends on the heading above. */
  level: Level | null;
  /** How many characters label and white space after it take. */
  length: number;
}

const HAN = '[一二三四五六七八九十]{1,3}';
const GRAMMAR: readonly [RegExp, Level | null][] = [
  [new RegExp(`^第${HAN}(?:章|部分|篇)[、：:\\s]*`), 1],
  [new RegExp(`^${HAN}\\s*[、．.]`), 1],
  [new RegExp(`^${HAN}[ \\u3000]+(?=[\\u4e00-\\u9fff]{2,20}$)`), 1],
  [new RegExp(`^[（(]\\s*${HAN}\\s*[）)]\\s*、?`), 2],
  // 1.5亿元 is no label, 1.2024年… is.
  [/^[\d０-９]{1,2}\s*(?:[、．]|\.(?!\d)|\.(?=(?:19|20)(?:\d{2}|[xX×]{2})年))/, 3],
  [/^[（(]\s*[\d０-９]{1,2}\s*[）)]\s*、?/, 4],
  [/^[\d０-９]{1,2}[）)]/, 4],
  [/^[①-⑳⑴-⒇]、?/, 4],
  [/^[⒈-⒛]/, 3],
  [/^[㈠-㈩]、?/, 2],
  [/^[.．](?=\s*[\u4e00-\u9fff])/, 3],
  [new RegExp(`^${HAN}(?:是|要)(?=[^，,]{2})`), null],
  [new RegExp(`^第${HAN}[，,、]`), null],
];

export function readLabel(text: string): Label | null {
  for (const [pattern, level] of GRAMMAR) {
    const found = pattern.exec(text)?.[0];
    if (found) return { label: found.trim(), level, length: found.length + (/^\s*/.exec(text.slice(found.length, found.length + 40))?.[0].length ?? 0) };
  }
  return null;
}

/** A number alone in its line; its heading is in the next one. */
export const isOnlyLabel = (text: string): boolean => text.length <= 8 && readLabel(text)?.length === text.length;
