/** Naming a rate of subsidy: 对首次认定的示范企业，一次性奖励50万元 → 首次认定示范企业奖励; 按每人100元的标准给予补贴 → 补贴标准. */
import type { Bound } from './comparator';
import type { Place, Sentence } from './sentences';

const WORD = '(补贴|补助|奖励|资助|奖补|贴息|后补助|报销)';
const AFTER = new RegExp(`^(?:的)?(?:标准|比例|资金|幅度)?(?:给予|进行|实行|实施|予以)?(?:一次性|年度|配套|适当|资金|研发|财政)*${WORD}`);
const BEFORE = new RegExp(`${WORD}(?:资金|金额|标准|经费)?(?:为|达|最高|不超过|每[人户家个亩])*$`);
/** Whom it is for: from the last 对 to the comma or the verb of giving. */
const WHOM = /对([^，。；对]{2,30}?)(?=，|给予|按照?|一次性|每年|予以|$)/g;

export function nameSubsidy(place: Place, bound: Bound, sentence: Sentence): string | null {
  const word = AFTER.exec(bound.right)?.[1] ?? BEFORE.exec(bound.left)?.[1];
  if (word === undefined) return null;
  const reach = place.candidate.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, reach - 120), reach);
  const whom = [...before.matchAll(WHOM)].at(-1)?.[1]?.replace(/^(?:符合条件的|符合规定的)/, '').replace(/的/g, '') ?? '';
  const base = /(?:给予|按照?)([^，。；]{2,12}?)(?:的|不超过|最高)*$/.exec(bound.left)?.[1]?.replace(/年度|实际|^每.*/g, '') ?? '';
  const rate = place.candidate.kind === 'percent' ? '比例' : whom === '' ? '标准' : '';
  return `${whom}${base}${word}${rate}`;
}
