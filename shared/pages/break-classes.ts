/** The classes of Unicode's line breaking (UAX 14) as far as a plan has them; everything of Han is ID, every other letter AL. */
type BreakClass = 'AL' | 'B2' | 'BA' | 'CL' | 'EX' | 'HY' | 'ID' | 'IN' | 'IS' | 'NS' | 'NU' | 'OP' | 'PO' | 'PR' | 'QU' | 'SP' | 'SY';

const MEMBERS: readonly (readonly [BreakClass, string])[] = [
  ['SP', ' '],
  ['NU', '0123456789'],
  ['CL', '、。〉》」』】〕〗〞︶︺︾﹀﹄）．，］｝)]}'],
  ['OP', '（〈《「『【〔〖〝︵︹︽︿﹃［｛([{'],
  ['EX', '!?！？'],
  ['IS', ',.:;'],
  ['SY', '/'],
  ['HY', '-'],
  ['B2', '—'],
  ['BA', '–|‐\u2007'],
  ['IN', '…'],
  ['NS', '：；々〻゛゜・ー'],
  ['PO', '%‰℃′″％￠¢'],
  ['PR', '$¥£€+±№＄￥￡'],
  ['QU', '"\'“”‘’'],
];
const CLASSES = new Map<string, BreakClass>(MEMBERS.flatMap(([name, chars]) => [...chars].map((char): [string, BreakClass] => [char, name])));

/** Han and full-width signs, and numbers in circles. */
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2460 && code <= 0x24ff);

export const breakClassOf = (char: string): BreakClass => CLASSES.get(char) ?? (isWide(char.codePointAt(0) ?? 0) ? 'ID' : 'AL');

/** Never before these, not even behind a space. */
const NEVER_BEFORE = new Set<BreakClass>(['CL', 'EX', 'IS', 'SY', 'SP']);
/** Two classes that no line parts, and which rule says so. */
const TOGETHER = new Set([
  'B2B2', // LB 17
  'ALIN', 'IDIN', 'ININ', 'NUIN', // LB 22
  'IDPO', 'ALNU', 'NUAL', // LB 23
  'PRID', 'ALPR', 'PRAL', 'POAL', // LB 24
  'NUNU', 'NUPO', 'NUPR', 'PONU', 'PRNU', 'POOP', 'PROP', 'ISNU', 'SYNU', // LB 25
  'ALAL', 'ISAL', // LB 28, 29
  'ALOP', 'NUOP', 'CLAL', 'CLNU', // LB 30
]);

/** Whether a line may end between two characters that follow one another, by Unicode's rules as LibreOffice has them (a line may end behind a hyphen before a digit). */
export function unicodeBreaks(left: string, right: string): boolean {
  const [a, b] = [breakClassOf(left), breakClassOf(right)];
  if (NEVER_BEFORE.has(b) || a === 'OP') return false;
  if (a === 'SP') return true;
  if (a === 'QU' || b === 'QU' || b === 'BA' || b === 'HY' || b === 'NS') return false;
  return !TOGETHER.has(a + b);
}
