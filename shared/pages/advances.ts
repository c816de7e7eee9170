import type { DrawnFace } from './drawn-page';

/**
 * How far characters advance, as a share of their size. Times New Roman in 2048ths, U+0020 to U+007E, and what else of it a
 * plan may hold; Liberation Serif has the same widths by design.
 */
const TIMES = [
  512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 569,
  569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251,
  1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024,
  1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
];
const MORE_TIMES: Readonly<Record<string, number>> = {
  '—': 2048, '…': 2048, '–': 1024, '“': 909, '”': 909, '‘': 682, '’': 682, '·': 512, '×': 1155, '±': 1124, '°': 819, '²': 614, '³': 614, '≥': 1124, '≤': 1124,
  'μ': 1098, 'µ': 1180, 'Ω': 1522, 'α': 1073, 'β': 1042, '№': 1954, '‰': 2048, '§': 1024, '¥': 1024, '£': 1024, '¢': 1024, '½': 1536,
};

/** Latin letters and signs of the Han faces themselves, which titles and page numbers use: half the Han width for digits, more or less for others. */
const SONG = [
  333, 278, 500, 833, 500, 833, 777, 278, 388, 388, 500, 778, 277, 333, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 277, 278, 778, 778, 778,
  472, 777, 750, 708, 722, 763, 680, 652, 784, 750, 361, 513, 777, 625, 916, 750, 777, 680, 777, 736, 555, 722, 750, 750, 1027, 750, 750, 611, 278, 500,
  278, 611, 778, 500, 500, 555, 444, 555, 444, 305, 500, 555, 277, 305, 527, 277, 833, 555, 500, 555, 527, 391, 394, 388, 555, 527, 722, 527, 527, 444, 500,
  278, 500, 611,
];

/** 1 for Han and full-width signs. */
export function advanceOf(char: string, face: DrawnFace): number {
  const code = char.charCodeAt(0);
  const isBasic = code >= 0x20 && code <= 0x7e;
  if (face === 'times') return ((isBasic ? TIMES[code - 0x20] : MORE_TIMES[char]) ?? 2048) / 2048;
  return isBasic ? (SONG[code - 0x20] ?? 1000) / 1000 : 1;
}
