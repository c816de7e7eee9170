/** Naming the indicator of a figure from its own words, or from the quantity or clause before it. */
import type { Candidate } from './candidate';
import type { Place } from './sentences';
import { endsWithHead, headAt, isObject, readRight, shortestHead } from './object';
import { readLeft, type LeftPhrase } from './phrase';
import { HANDED_IN, HANDED_ON, isBareHead, joinOverlapping, withLevel, withListedDeed, withoutDeed, withSubject, withThreshold } from './join';
import { balanced, tidy } from './tidy';
import type { Thread } from './thread';

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

/** 高于全市平均水平2个百分点, 是上年末的1.5倍: what the figure is compared with is no indicator; the subject goes on. */
const COMPARED = /^(?:(?:高于|低于|高出|超出|超过|快于|优于|好于|领先于?|相当于|是|为).*|.{0,8}平均(?:水平|值)?)$/;
const FIELD = /在([^，。、在]{2,8}领域)(?=[^，。]{0,4}$)/;
/** 对纳入统计范围的30家企业: the clause says which. */
const WHICH = /(?:对|把|将|为)?((?:纳入|列入|入选|通过|获得)[^，。、的]{3,16})的$/;
/** 农业示范园等10处示范园区: the example says of what kind. */
const EXAMPLE = /([^，、。和与]{2,14})等$/;

/** 企业申请入库120家 counts deeds. */
const DEED = /(?<=.{2})(?:入库|登记|备案)$/;

type Part = Pick<Named, 'indicator'> & Partial<Named>;

/** The noun after the number, with what the words before it say of its kind. */
function nameObject(object: string, left: string, phrase: LeftPhrase): string {
  const name = balanced(tidy(object));
  const which = WHICH.exec(left)?.[1];
  if (which) return which + name;
  const example = EXAMPLE.exec(left)?.[1];
  const kind = example === undefined ? '' : tidy(readLeft(example.replace(/^(?:重点)?(?:抓好|做好|抓实)/, ''), { ratio: false, money: false }).noun);
  const joined = joinOverlapping(kind, name);
  if (joined.length < kind.length + name.length) return joined;
  const handed = HANDED_IN.exec(phrase.verb)?.[1];
  if (handed && name.length <= 12) return handed + name;
  return (name.length <= 8 ? FIELD.exec(left)?.[1] ?? '' : '') + name;
}

/** 市级以上: which of them are counted. */
const LEVEL = /^(?:国家|省|市|县|区)级(?:及?以上)?/;

/** 幼儿园173所（81所民办）, 幼儿26374人（民办11664人）: what stands in brackets is a kind of what was counted before them. */
function nameInBrackets(place: Place, left: string, right: string, thread: Thread): string | null {
  const kind = /^（(?:其中[，：]?)?([\u4e00-\u9fff]{2,4})$/.exec(left)?.[1] ?? (left === '（' ? /^([\u4e00-\u9fff]{2,4})）/.exec(right)?.[1] : undefined);
  return kind === undefined || thread.subject === '' || !place.follows || endsWithHead(kind) ? null : kind + (LEVEL.test(kind) ? thread.subject.replace(LEVEL, '') : thread.subject);
}

const DEEDS_ALONE = /^(?:立案|行政|依法|移送|刑事|批准)[\u4e00-\u9fff]{2,4}$/;

/** The indicator from the words before the number. */
function nameFromLeft(place: Place, left: string, right: string, phrase: LeftPhrase, thread: Thread): Part {
  const { candidate } = place;
  const counted = candidate.kind === 'count';
  const said = balanced(tidy(phrase.noun));
  const compared = (candidate.kind === 'points' || candidate.kind === 'times') && COMPARED.test(said);
  const noun = compared ? '' : said;
  const quoted = isBareHead(noun) ? /^的(“[^”]{2,20}”)/.exec(right)?.[1] : undefined;
  if (quoted) return { indicator: quoted + noun };
  const holder = noun !== '' && !counted && (phrase.verb === '' || /^(?:及)?以[上下]/.test(place.right)) && right.startsWith('的') ? shortestHead(right.slice(1)) : '';
  if (holder !== '') return { indicator: balanced(tidy(holder)) + noun };
  if (noun === '' || /^[的）、“”]+$/.test(noun)) {
    // 立案处罚300起: deeds alone, in a clause of their own.
    if (counted && !place.follows && phrase.verb !== '' && DEEDS_ALONE.test(left)) return { indicator: left };
    const deed = counted && thread.subject === '' ? HANDED_IN.exec(phrase.verb)?.[1] : undefined;
    if (deed && thread.topic !== '') return { indicator: deed + thread.topic };
    return { indicator: (candidate.unit === '位' && thread.rank) || thread.subject || thread.clause || thread.topic || (phrase.verb === '' ? '' : tidy(phrase.verb)), own: false };
  }
  if (noun.startsWith('占') && !noun.startsWith('占地') && thread.subject !== '') return { indicator: thread.subject + noun, own: false };
  const handedOn = HANDED_ON.exec(noun)?.[0];
  if (handedOn && thread.subject !== '') return { indicator: handedOn + withoutDeed(thread.subject), own: false, joined: true };
  if (counted && DEED.test(noun)) return { indicator: `${noun}数` };
  const handed = counted ? HANDED_IN.exec(phrase.verb)?.[1] ?? '' : '';
  const listed = place.left.startsWith('、') && phrase.verb === '' && (counted || candidate.kind === 'measure') ? withListedDeed(noun, thread) : noun;
  const whole = handed + withSubject(withThreshold(listed, thread), thread);
  const doer = place.follows && phrase.verb === '' && thread.after && /^[^、，和及与]/.test(left) && !whole.startsWith(thread.subject) ? thread.subject : '';
  return { indicator: doer + withLevel(whole, thread, place.left.startsWith('、') && phrase.verb === ''), joined: whole !== handed + noun };
}

/** 每校至少配备2名专职教师: for whom, not what. */
const EACH = /^每个?[^的]{1,3}(?:至少|最少|不少于|确保)?$/;

/** Names the indicator. `left` and `right` are the figure's own words without comparator and words of change. */
export function nameIndicator(place: Place, left: string, right: string, thread: Thread): Named {
  const { candidate } = place;
  const ratio = candidate.kind === 'percent' || candidate.kind === 'points' || candidate.kind === 'rank';
  const read = readLeft(left, { ratio, money: candidate.kind === 'money' });
  const phrase = read.noun.length === 1 || EACH.test(read.noun) ? { ...read, noun: '' } : read;
  const named = (part: Part): Named => ({ own: true, left: phrase, after: false, taken: 0, joined: false, ...part });
  const ranked = candidate.form === 'rank' ? nameRank(left, thread) : null;
  if (ranked) return named({ indicator: balanced(ranked.name), base: ranked.base });
  if (candidate.kind === 'age' && right !== '' && (phrase.noun === '' || /[、和及与]$/.test(left))) return named({ indicator: `${headAt(right)}年龄` });
  const bracketed = nameInBrackets(place, left, right, thread);
  if (bracketed !== null) return named({ indicator: bracketed, own: false });
  if (objectFollows(candidate, phrase, right, place)) {
    const object = readRight(right, place.leads);
    if (object.noun.length >= 1 && !/^[、，]/.test(right)) {
      const share = candidate.kind === 'percent' && endsWithHead(object.noun) ? '比例' : '';
      const threshold = candidate.kind === 'money' ? shortestHead(right) : '';
      return named({ indicator: nameObject(threshold || object.noun, left, phrase) + share, after: true, taken: object.taken });
    }
  }
  return named(nameFromLeft(place, left, right, phrase, thread));
}
