/** The noun phrase after a figure: 60家|科技小巨人企业, 62项|技术成果落地南昌 (落地南昌技术成果). */
import { makeWordSet, stripEnd, wordAt, wordBefore } from './strip';
import { HEADS } from './words/nouns';
import { ADDING, DOING, OPENERS, PREDICATES, SURE_PREDICATES } from './words/verbs';

const predicates = makeWordSet(PREDICATES, SURE_PREDICATES);
const sure = new Set(SURE_PREDICATES);
const trailing = makeWordSet(DOING, ADDING, ['和', '及', '以及', '与', '、', '并', '且', '，', '新', '的', '等', '其中', '或', '同时', '力争', '争取', '共', '总', '全年', '近', '约', '共计', '重点']);
const heads = makeWordSet(HEADS);
const openers = makeWordSet(OPENERS);
/** 三千余户低收入家庭的住房困难: what is done for those counted. */
const PLIGHT = /的[^的]{0,8}(?:困难|问题|需求|难题|权益|诉求|矛盾|基础设施建设|建设|发展)$/;
/** 高新技术企业认定、知识产权保护等内容的: a qualifier that lists is left out. */
const LISTED = /^[^的]*(?:、|等|具有|用于)[^的]*的/;
/** After these a verb is part of a noun: 获得感 is not 获得. */
const HELD = /^(?:率|化|性|型|级|式|类|数|量|额|点|站|制|区|院|园|厂|库|费|金|款|税|业|权|人|者|员|会|户|地|房|场|线|网|中|板|感|器|机)/;

export const endsWithHead = (text: string): boolean => wordBefore(heads, text) !== '' || /[厂站馆园校院店库桥镇村乡县]$/.test(text);

/** 50万元以上的村|不少于200个: how many of them, said of the next figure. */
const BOUNDED = /^(?:不得?[少低小]于|不得?超过|达到?|超过|突破)/;

/** When it is to be done: 村卫生室改造|6月底前完工. */
const DAY = /^(?:20(?:\d\d|[xX]{2})年|\d{1,2}月(?:底|末|份|上旬|中旬|下旬|前|\d)|年底前|年内)/;

/** How long the noun is, before the first word that says something of it. */
function nounLength(text: string): number {
  for (let at = 1; at < text.length; at += 1) {
    if (DAY.test(text.slice(at, at + 5)) || BOUNDED.test(text.slice(at, at + 4))) return at;
    const verb = wordAt(predicates, text, at);
    if (at < 2 || verb === '' || HELD.test(text.slice(at + verb.length))) continue;
    // A verb right after a head noun is a predicate; elsewhere only the ones that no noun holds.
    if (endsWithHead(text.slice(0, at)) || sure.has(verb)) return at;
  }
  return text.length;
}

/** 升级组建研究院: deeds between number and noun. */
const DEEDS = /^(?:升级|联合|共同|牵头|合作)*(?:组建|设立|成立|建立|创建|筹建)(?=.{4})/;
/** 6个示范项目配套资金: projects are counted, not money. 9个示范县（区）特色产业: counties. */
const MASS = /(?<=项目|课题)(?:配套|专项|补助|建设|扶持)?(?:资金|经费)$|(?<=(?:县|市|区|镇|乡)（[县市区镇乡、]{1,4}）).+$/;

const withoutMass = (noun: string): string => noun.replace(DEEDS, '').replace(MASS, '');

export interface RightPhrase {
  noun: string;
  /** How many characters after the figure the noun took, so that the next figure's words begin behind it. */
  taken: number;
}

/** Reads the object from the words after a figure; `leads`: another figure ends them. */
export function readRight(right: string, leads: boolean): RightPhrase {
  let from = /^[的之]?(?:各类|左右的)?/.exec(right)?.[0].length ?? 0;
  const stop = right.slice(from).search(/[，；。：！？]/);
  let end = stop < 0 ? right.length : from + stop;
  const listed = leads ? null : LISTED.exec(right.slice(from, end));
  if (listed) from += listed[0].length;
  // 含187个教学点）: a bracket that opened before the figure ends what it counts.
  const closes = right.indexOf('）', from);
  if (closes >= 0 && closes < end && right.lastIndexOf('（', closes) < from) end = closes;
  const bracket = right.indexOf('（', from);
  if (bracket >= 0 && bracket < end && right.indexOf('）', bracket) < 0) end = bracket;
  const words = right.slice(from, end).replace(PLIGHT, '');
  const text = leads ? stripEnd(trailing, words) : words;
  const length = nounLength(text);
  const noun = text.slice(0, length);
  const said = text.slice(length).replace(/^(?:已|将|了|开展|进行)/, '').split(/并|但|还|，/)[0] ?? '';
  const rest = said.replace(/(?:榜单|名单|目录)$/, '').replace(/^(?:成功|顺利|最终|脱颖而出)+/, '');
  const turned = !leads && rest.length >= 2 && !/^(?:全部|基本|全面|顺利)/.test(rest) && endsWithHead(noun) && noun.length <= 8 && (noun.length <= 2 ? rest.length <= 40 : rest.length <= 16 && !rest.includes('、'));
  return {
    noun: turned ? rest.replace('的', '').replace('了', '') + (rest.endsWith(noun) ? '' : noun) : withoutMass(noun).replace(/(?:的工作目标|等工作|工作任务|的任务|(?<=.{4})建设)$/, ''),
    taken: from + length,
  };
}

/** The shortest noun ending with a head of the domain that begins a text, up to 12 characters, or ''. */
export function shortestHead(text: string): string {
  const stop = text.search(/[，；。：！？、的]/);
  const within = text.slice(0, Math.min(12, stop < 0 ? text.length : stop));
  for (let end = 2; end <= within.length; end += 1) if (wordBefore(heads, within, end) !== '') return within.slice(0, end);
  return '';
}

/** The head noun that begins a text, or ''. */
export const headAt = (text: string): string => wordAt(heads, text);

/** Whether the words after a figure begin with what is counted rather than with a verb. */
export function isObject(text: string): boolean {
  if (wordAt(heads, text) !== '') return true;
  const begins = wordAt(predicates, text) !== '' || wordAt(trailing, text) !== '';
  if (/^[的、和及与，]/.test(text) || (begins && !text.startsWith('获奖')) || wordAt(openers, text) !== '') return false;
  return endsWithHead(text.slice(0, nounLength(text)));
}
