/** Naming the indicator of a figure from its own words, or from the quantity or clause before it. */
import type { Candidate } from './candidate';
import type { Place } from './sentences';
import { endsWithHead, headAt, isObject, readRight } from './object';
import { readLeft, type LeftPhrase } from './phrase';
import { BARE_HEADS, RATIO, SCOPE } from './words/nouns';


/** What a sentence has said so far. */
export interface Thread {
  /** The last full subject: 占… and 增长… say more of it. */
  subject: string;
  indicator: string;
  added: boolean;
  /** The figure before had its noun behind it. */
  after: boolean;
  /** The clause before, without a figure: a noun that a bare head may belong to. */
  clause: string;
  /** The same when it is a deed (推进棚户区改造), for a figure that has no words of its own. */
  topic: string;
  /** The last rank named: 前移2位 says more of it. */
  rank: string;
}

export interface Named {
  indicator: string;
  /** The figure has a subject of its own, which later ones may refer to. */
  own: boolean;
  left: LeftPhrase;
  /** The noun stood after the number. */
  after: boolean;
  /** The subject of a rank, for figures that say more of it. */
  base?: string;
  /** Its name is made of the subject before and a bare head. */
  joined: boolean;
  /** Characters of the right words that the noun took. */
  taken: number;
}

const heads = new Set(BARE_HEADS);
const SHARED_TAIL = /^(.{1,2})(量|数|额|率)$/;
const LEVELS = /^(?:国家级|省级以上|省级|市级|县级|区级|省部级|国家和省级)/;

/** 销售收入占比 + 比重: the ratio is not said twice. */
const joinHead = (subject: string, noun: string): string => {
  const stem = subject.replace(/(?:播种|种植|栽植|养殖)?面积$|(?:总)?产量$|总数$|数量$/, '');
  return subject.endsWith(noun) ? subject : `${stem === '' ? subject : stem}${noun}`;
};

const HANDED_ON = /^(?:向|由)[^，、]{2,8}(?:报备|申报|推荐|报送|移送|上报|输送)$/;
/** 总投资 belongs to projects, not to a mileage or an amount before it. */
const MONEY_HEAD = /投资|资金|金额|资本/;
const MEASURED = /(?:里程|面积|额|资金|量|数|率|投资|收入|产值|养护|工程)$/;

/** 专利申请量 … 授权量 → 专利授权量; 高新技术企业 … 总数 → 高新技术企业总数. */
function withSubject(noun: string, thread: Thread): string {
  if (thread.indicator === '') return noun;
  if (heads.has(noun) && MONEY_HEAD.test(noun) && MEASURED.test(thread.subject)) return noun;
  if (heads.has(noun)) return joinHead(thread.clause || thread.subject, noun);
  const tail = SHARED_TAIL.exec(noun);
  if (tail) {
    const shared = thread.indicator.length - noun.length;
    if (shared >= 2 && thread.indicator.endsWith(tail[2] ?? '')) return thread.indicator.slice(0, shared) + noun;
  }
  return noun;
}

/** 占规模以上工业总产值的比重 → …占规模以上工业总产值比重. */
function tidy(name: string): string {
  let noun = name.replace(/^[、，：；\s）]+|[、，：；\s的（]+$/g, '').replace(/各类|各种/g, '')
    .replace(/（[^）]*(?:之比|指|即|不含)[^）]*）$/, '').replace(/^.*、.*等(?:各级)?(?=[^）、]{4,}$)/, '');
  const scope = SCOPE.find((word) => noun.startsWith(word));
  if (scope && noun.length > scope.length + 1) noun = noun.slice(scope.length);
  noun = noun.replace(/的(?=(?:比重|比例|比率|份额|贡献率|占比|总数|数量)$)/, '').replace(/(?:总数|全年)?（(?=[^）]*$)/, '');
  if (/占/.test(noun) && !RATIO.test(noun) && !/占比|占用|占地/.test(noun)) noun = `${noun.replace(/(?:总量|总数)?的?$/, (end) => end.replace('的', ''))}比重`;
  return noun;
}

const balanced = (name: string): string => {
  const quotes = (name.match(/“/g) ?? []).length - (name.match(/”/g) ?? []).length;
  return quotes > 0 ? name.replace(/“(?=[^”]*$)/, '') : quotes < 0 ? name.replace('”', '') : name;
};

/** Whether what is counted stands after the number. */
function objectFollows(candidate: Candidate, left: LeftPhrase, right: string, place: Place): boolean {
  if (right === '' || candidate.kind === 'rank') return false;
  if (candidate.kind === 'percent' || candidate.kind === 'points' || candidate.kind === 'times') return left.noun === '' && (right.startsWith('的') || (candidate.kind === 'percent' && isObject(right)));
  if (/^[，、。；：）]/.test(right)) return false;
  if (left.noun === '' || /(?:等|的)$/.test(left.noun) || (/(?:等|的)$/.test(place.left) && !/年的$/.test(place.left))) return true;
  if (candidate.kind === 'money' && /^(?:及)?以上/.test(place.right) && isObject(right)) return true;
  if (left.linked) return false;
  if (/^[的]/.test(right)) return candidate.kind === 'count';
  return candidate.kind === 'count' && !place.leads && isObject(right) && !/(?:数|量|额)$/.test(left.noun);
}

/** 研发投入强度排名全省第三 → 研发投入强度全省排名. */
function nameRank(left: string, thread: Thread): { base: string; name: string } | null {
  const found = /(?:稳|位|名|跃|继续|保持|力争|争取|均|都)*(?:居|列|排名|排位|排|位次|进入|跻身|获|夺得|取得|保持|并列)*(?:在|到|至)?((?:全|同)[国省市州县区球类][^，]{0,4}?|世界)?中?(?:居|位居|列)?(?:排名|排位|位次)?(?:在|为|居|列|位居|位列|进入|保持|达到|提升到|提升至|上升到|上升至|前移至|第|位)*$/.exec(left);
  const noun = tidy(readLeft(left.slice(0, found?.index).replace(/^除/, ''), { ratio: true, money: false }).noun);
  const subject = noun === '' ? thread.subject || thread.clause : noun;
  const base = subject.replace(/(?:全[国省市])?(?:排名|排位|位次)$/, '');
  if (base === '' && found?.[1]) return { base: '', name: `${found[1]}排名` };
  return base === '' ? null : { base, name: `${base}${found?.[1] ?? ''}排名` };
}

/** Names the indicator. `left` and `right` are the figure's own words without comparator and words of change. */
export function nameIndicator(place: Place, left: string, right: string, thread: Thread): Named {
  const { candidate } = place;
  const ratio = candidate.kind === 'percent' || candidate.kind === 'points' || candidate.kind === 'rank';
  const read = readLeft(left, { ratio, money: candidate.kind === 'money' });
  const phrase = read.noun.length === 1 ? { ...read, noun: '' } : read;
  const ranked = candidate.form === 'rank' ? nameRank(left, thread) : null;
  if (ranked) return { indicator: balanced(ranked.name), base: ranked.base, own: true, left: phrase, after: false, taken: 0, joined: false };
  if (candidate.kind === 'age' && right !== '' && phrase.noun === '') return { indicator: `${headAt(right)}年龄`, own: true, left: phrase, after: false, taken: 0, joined: false };
  if (objectFollows(candidate, phrase, right, place)) {
    const object = readRight(right, place.leads);
    if (object.noun.length >= 1 && !/^[、，]/.test(right)) {
      const share = candidate.kind === 'percent' && endsWithHead(object.noun) ? '比例' : '';
      return { indicator: balanced(tidy(object.noun)) + share, own: true, left: phrase, after: true, taken: object.taken, joined: false };
    }
  }
  const noun = balanced(tidy(phrase.noun));
  const quoted = noun !== '' && heads.has(noun) ? /^的(“[^”]{2,20}”)/.exec(right)?.[1] : undefined;
  if (quoted) return { indicator: quoted + noun, own: true, left: phrase, after: false, taken: 0, joined: false };
  const holder = noun !== '' && candidate.kind !== 'count' && /^的/.test(right) ? readRight(right, place.leads) : null;
  if (holder && phrase.verb === '' && endsWithHead(holder.noun) && holder.noun.length <= 12 && !/[的、]/.test(holder.noun)) return { indicator: balanced(tidy(holder.noun)) + noun, own: true, left: phrase, after: false, taken: 0, joined: false };
  if (noun === '' || /^[的）、“”]+$/.test(noun)) return { indicator: (candidate.unit === '位' && thread.rank) || thread.subject || thread.clause || thread.topic || (phrase.verb === '' ? '' : tidy(phrase.verb)), own: false, left: phrase, after: false, taken: 0, joined: false };
  if (noun.startsWith('占') && !noun.startsWith('占地') && thread.subject !== '') return { indicator: thread.subject + noun, own: false, left: phrase, after: false, taken: 0, joined: false };
  // 向科技部报备455家: what is handed on was named before.
  if (HANDED_ON.test(noun) && thread.subject !== '') return { indicator: noun + thread.subject, own: false, left: phrase, after: false, taken: 0, joined: true };
  const whole = withSubject(noun, thread);
  const level = place.left.startsWith('、') ? LEVELS.exec(thread.indicator)?.[0] : undefined;
  const doer = place.follows && phrase.verb === '' && thread.after && /^[^、，和及与]/.test(left) && !whole.startsWith(thread.subject) ? thread.subject : '';
  const carried = doer !== '' ? doer + whole : level && phrase.verb === '' && !LEVELS.test(whole) && whole.length <= 6 ? level + whole : whole;
  return { indicator: carried, own: true, left: phrase, after: false, taken: 0, joined: whole !== noun };
}
