/** Raised digits, as plain text shows the number of a note: 高新技术企业¹. */
export const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 12 → ¹². */
export const superscript = (n: number): string => [...String(n)].map((digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');

/** ¹² → 12. */
export const numberOfSuperscript = (text: string): number => Number([...text].map((digit) => SUPERSCRIPTS.indexOf(digit)).join(''));
