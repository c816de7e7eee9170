/** Completing the name of a figure from what the sentence has named before: 新增高新技术企业45家，总数达322家 → 高新技术企业总数. */
import { BARE_HEADS } from './words/nouns';
import { endsWithHead } from './object';
import type { Thread } from './thread';

const heads = new Set(BARE_HEADS);

/** Whether the noun says nothing alone (总数, 覆盖率). */
export const isBareHead = (noun: string): boolean => heads.has(noun);

/** 向科技部报备455家: what is handed on was named before. */
export const HANDED_ON = /(?<=^|^[^，、向由]{2,8})(?:向|由)[^，、]{2,8}(?:报备|申报|推荐|报送|移送|上报|输送)$/;
/** A count of what was handed in is named with the deed: 申报项目 is not 项目. */
export const HANDED_IN = /^(?:组织|指导|推荐)?(申报|报备|推荐)/;

/** 申报项目 → 项目: the thing without the deed. */
export const withoutDeed = (subject: string): string =>
  subject.replace(/^向[^，、]{2,8}?(?:报备|申报|推荐|报送|移送|上报|输送)/, '').replace(HANDED_IN, '');

/** 申报数, 新备案数 say of what only through the heading above. */
const DEED_COUNT = /^新?(?:申报|报备|认定|入库|备案|登记|受理|立项)数$/;

/** 专利申请量 … 授权量 share their tail. */
const SHARED_TAIL = /^(.{1,2})(量|数|额|率)$/;
const LEVELS = /^(?:国家级|省级以上|省级|市级|县级|区级|省部级|国家和省级)/;
/** 总投资 belongs to projects, not to a mileage or an amount before it. */
const MONEY_HEAD = /投资|资金|金额|资本/;
const MEASURED = /(?:里程|面积|额|资金|补贴|补助|贷款|基金|量|数|率|投资|收入|产值|养护|工程)$/;

/** Two names joined, what one ends and the other begins with said once: 农业科技示范园 + 示范园区 → 农业科技示范园区. */
export function joinOverlapping(first: string, second: string): string {
  for (let length = Math.min(first.length, second.length); length > 1; length -= 1) {
    if (first.endsWith(second.slice(0, length))) return first + second.slice(length);
  }
  return first + second;
}

/** 销售收入占比 + 比重: the ratio is not said twice. 直接股权投资项目 + 投资资金: the money is not the projects'. */
function joinHead(subject: string, noun: string): string {
  if (subject.endsWith(noun)) return subject;
  const stem = subject.replace(/(?:播种|种植|栽植|养殖)?面积$|(?:总)?产量$|总数$|数量$/, '') || subject;
  const counted = MONEY_HEAD.test(noun) ? stem.replace(/(?<=.{4}(?:投资|贷款|担保|保险|补助|资助))项目$/, '') : stem;
  return joinOverlapping(counted, noun);
}

/** 惠农贷放贷企业数 … 放贷资金 → 惠农贷放贷资金: the deed that the subject names is meant again. */
function sharedDeed(noun: string, subject: string): string | null {
  const at = subject.indexOf(noun.slice(0, 2));
  const meant = at >= 2 && noun.length >= 3 && noun.length <= 6 && subject.length - at <= 6 && !endsWithHead(noun.slice(0, 2)) && /(?:企业|户|人|项目)数?$/.test(subject);
  return meant ? subject.slice(0, at) + noun : null;
}

/** 创新型企业研发投入占销售收入比重 … 试点企业，比重 → 试点企业研发投入占销售收入比重: the same said of another subject. */
function sameOf(noun: string, { clause, indicator }: Thread): string | null {
  if (clause.length < 4 || !indicator.endsWith(noun)) return null;
  const at = indicator.indexOf(clause.slice(-2));
  return at < 2 || at + 2 >= indicator.length - noun.length ? null : clause + indicator.slice(at + 2);
}

/** 城市污水处理率达到96%，县城达到93% → 县城污水处理率. */
const WHERE = /^(?:城市|县城|城镇|农村|乡镇|集镇|建制镇|乡村|城区|市区|中心城区|主城区|山区|灌区)/;
const elsewhere = (noun: string, { subject }: Thread): string | null =>
  WHERE.exec(noun)?.[0] === noun && WHERE.test(subject) ? noun + subject.replace(WHERE, '') : null;

/** 参会企业800家、人员1500人 → 参会人员. */
const PEOPLE = /^(?:人员|人数)$/;
const samePlace = (noun: string, { indicator }: Thread): string | null =>
  PEOPLE.test(noun) && endsWithHead(indicator) && indicator.length <= 6 ? indicator.slice(0, -2) + noun : null;

/** 专利申请量 … 授权量 → 专利授权量; 高新技术企业 … 总数 → 高新技术企业总数. */
export function withSubject(noun: string, thread: Thread): string {
  if (DEED_COUNT.test(noun) && thread.topic !== '') return joinOverlapping(thread.topic, noun);
  if (thread.indicator === '') return noun;
  if (noun === '通过率') return joinHead(withoutDeed(thread.subject), noun);
  if (heads.has(noun) && MONEY_HEAD.test(noun) && MEASURED.test(thread.subject)) return noun;
  if (heads.has(noun)) return sameOf(noun, thread) ?? joinHead(thread.clause || thread.subject, noun);
  const tail = SHARED_TAIL.exec(noun);
  if (tail) {
    const shared = thread.indicator.length - noun.length;
    if (shared >= 2 && thread.indicator.endsWith(tail[2] ?? '')) return thread.indicator.slice(0, shared) + noun;
  }
  return elsewhere(noun, thread) ?? samePlace(noun, thread) ?? sharedDeed(noun, thread.subject) ?? noun;
}

/** 国家级研究中心5家、省级20家: a level alone means the noun before; 、孵化器2家 after 省级… has its level. */
export function withLevel(noun: string, thread: Thread, listed: boolean): string {
  const before = LEVELS.exec(thread.indicator)?.[0];
  if (before === undefined) return noun;
  if (LEVELS.exec(noun)?.[0] === noun) return noun + thread.indicator.slice(before.length);
  return listed && !LEVELS.test(noun) && noun.length <= 6 ? before + noun : noun;
}

/** 改造燃气管网50公里、供水管网30公里: the deed that was counted goes on down the list. */
export const withListedDeed = (noun: string, { deed }: Thread): string =>
  deed === '' || noun.endsWith(deed) || noun.length > 12 || !/^[\u4e00-\u9fff]+$/.test(noun) ? noun : noun + deed;

/** 亿元以上项目120个，其中10亿元以上15个 → 10亿元以上项目: the amount says which of what was counted. */
export const withThreshold = (noun: string, thread: Thread): string =>
  AMOUNT_ALONE.test(noun) && thread.subject !== '' ? noun + thread.subject.replace(AMOUNT_BEFORE, '') : noun;

const AMOUNT_ALONE = /^(?:超过?)?[\d.]+[十百千万亿]*元(?:及?以上|以下)?$/;
const AMOUNT_BEFORE = /^(?:超过?)?[\d.]*[十百千万亿]*元(?:及?以上|以下)?/;
