/** The words before a figure, and those after it, cut down to the noun phrase that names what is measured. */
import { makeWordSet, stripEnd, wordAt, type WordSet } from './strip';
import { wordEdges } from '../text';
import { ADDING, DOING, NOMINAL, OPENERS, REACHING, SOFT_OPENERS } from './words/verbs';

const openers = makeWordSet(OPENERS);
const softOpeners = makeWordSet(SOFT_OPENERS);
const doing = makeWordSet(DOING, ADDING);
const adding = makeWordSet(ADDING);
const nominal = makeWordSet(NOMINAL);
const reaching = makeWordSet(REACHING);

const YEAR = /^(?:到|至|截至|截止|在|力争)?(?:20(?:\d\d|[xX×]{2})年?(?:底|末|度|前|以来)?|“?十[一二三四五]?五”?(?:期间|末|时期)|\d{1,2}[-—至]\d{1,2}月份?|\d{1,2}月(?:底|份)?前?|\d{1,2}月\d{1,2}日前?)(?:，|，?全市)?/;
const WHERE = /^为[^，、]{2,8}?(?=提供|办好|挽回|办理|解决|减免|发放|新建|建|开展|争取)|^(?:在|于|对|向|从|由|围绕|依托|按照|通过|面向|聚焦|结合|根据|以)[^，、]{1,18}?(?:领域内?|方面|期间|过程中|基础上|工作中|范围内|中(?![央国小心学医等型])|上(?![市级年半争])|内(?![河资外])|下(?![岗达])|为主体|为重点|平台)(?=.)|^[\u4e00-\u9fff“”]{2,6}期间(?=.)/;
/** What follows a noun made of a verb: 建设用地, 登记率. A verb is not taken off when one of these is all that is left. */
const SUFFIX = /^(?:率|量|额|数|度|面积|金额|规模|人数|户数|资金|经费|投资|收入|支出|能力|水平|总数|总量|总额|强度|里程|用地|业|指数|时间|时限|比例|比重|成本|费用|工作)?$/;
/** 新入统企业 is an addition of 入统企业. */
const NEWLY = /^新(?=入统|入库|入规|升规|注册|登记|备案|入选|上规)/;
/** 保障性住房 does not begin with 保障. */
const FREE = /^(?:完成|实现|争取|获得|取得|安排|拨付|下达|完成了|实现了)$/;
const BOUND = /^(?:[性型化率者员业值]|库(?![房容]))/;
/** Verbs inside a subject phrase that begin a new one; the noun before them is only who does it. */
const STRONG = makeWordSet(ADDING, [
  '建成', '培育', '引进', '举办', '开展', '组织', '实施', '完成', '打造', '创建', '争取', '获得', '实现', '促成', '达成', '发布', '征集', '设立', '建立', '形成', '安排',
  '发放', '投放', '派出', '选派', '开工建设', '带动', '吸引', '列入', '获批', '争创', '推广', '召开', '制定', '出台', '修订', '给予', '提供', '吸纳', '惠及', '拥有', '取得', '创成', '评选', '遴选', '启动', '配备', '购置', '开通', '筹集', '归集', '拨付', '减免', '淘汰', '拆除', '化解', '办结', '查处', '办好',
]);

export interface LeftPhrase {
  /** What is left, maybe ''. */
  noun: string;
  /** The last verb of doing taken off, or ''. */
  verb: string;
  /** 新增 and the like were among them. */
  added: boolean;
  /** 达到, 为 … stood between noun and number. */
  linked: boolean;
}

/** Verbs that begin a noun of two deeds: 检查检验结果互认, 检验检测机构. */
const TWO_DEEDS = /^(?:检查(?=检验)|检验(?=检测)|教育(?=培训机构)|登记(?=备案))/;

/** The longest word at the beginning that leaves nothing or a noun of its own: 安排 but not 安排支持 in 安排支持资金, none in 通过率. */
function wordWithNoun(set: WordSet, text: string): string {
  if (TWO_DEEDS.test(text)) return '';
  for (let word = wordAt(set, text); word !== ''; word = wordAt(set, text.slice(0, word.length - 1))) {
    const rest = text.slice(word.length);
    const free = FREE.test(word) && rest.length > 1;
    if (rest === '' || free || !(SUFFIX.test(rest) || BOUND.test(rest))) return word;
  }
  return '';
}

/** Takes openers and verbs off the beginning. A verb stays when what would be left is no noun of its own (登记率). */
function openUp(text: string, verbs: boolean): { rest: string; verb: string; added: boolean } {
  let rest = text;
  let verb = '';
  let added = false;
  for (;;) {
    const plain = rest.replace(/^[、，：；\s—的①-⑳-]+|^一(?:次|场|批|期)(?=[\u4e00-\u9fff]{4})|^（[^）]*$|^\d{1,3}[、.．]|^年(?=全社会|我市|全市)/, '').replace(YEAR, '').replace(WHERE, '');
    const first = wordAt(openers, plain);
    const opener = /^[率量额性型化]/.test(plain.slice(first.length)) ? '' : first;
    const soft = wordAt(softOpeners, plain);
    if (verbs && NEWLY.test(plain)) {
      rest = plain.slice(1);
      added = true;
      return { rest, verb: '新', added };
    }
    const known = verbs ? wordWithNoun(doing, plain) : '';
    const anew = verbs && known === '' && plain.startsWith('新') ? wordWithNoun(doing, plain.slice(1)) : '';
    const deed = anew === '' ? known : `新${anew}`;
    if (deed.length >= opener.length && deed !== '') {
      verb = deed;
      added ||= anew !== '' || wordAt(adding, plain) === deed;
      rest = plain.slice(deed.length).replace(/^(?:了|好|出|各类)/, '');
      // 新建、改造城区道路: two deeds, and the first says whether it is an addition.
      const second = /^[、和及与]/.test(rest) ? wordAt(nominal, rest, 1) : '';
      if (second !== '') rest = rest.slice(1 + second.length);
    } else if (opener !== '') {
      rest = plain.slice(opener.length);
    } else if (soft !== '' && (plain.length === soft.length || wordAt(doing, plain, soft.length) !== '' || wordAt(nominal, plain, soft.length) !== '' || wordAt(openers, plain, soft.length) !== '')) {
      rest = plain.slice(soft.length);
    } else if (plain === rest) {
      return { rest, verb, added };
    } else {
      rest = plain;
    }
  }
}

/** Where the last strong verb inside the phrase ends, when a noun stands after it. */
function lastStrong(text: string): { at: number; verb: string } | null {
  // Cutting into words costs more than all the rest: only where a verb was found that may be cut inside.
  let edges: ReadonlySet<number> | null = null;
  const atEdges = (...places: number[]): boolean => places.every((place) => (edges ??= wordEdges(text)).has(place));
  for (let at = text.length - 2; at > 0; at -= 1) {
    const verb = wordAt(STRONG, text, at);
    if (verb === '' || /[的、]/.test(text.charAt(at + verb.length)) || /[的和]/.test(text.charAt(at - 1))) continue;
    const rest = text.slice(at + verb.length);
    // 基层党组织, 行业组织: a noun when it ends what was named.
    if (BOUND.test(rest) || (verb === '组织' && rest === '')) continue;
    const taken = rest === '' || !SUFFIX.test(rest) || verb === '实现' || verb === '完成';
    if (taken && atEdges(at, at + verb.length)) return { at, verb };
  }
  return null;
}

/** “洪云贷”累计发放|贷款: the product is what tells one loan from another. */
const GENERIC = /^(?:贷款|资金|补助|补贴|服务|保费|基金)$/;
const PRODUCT = /“[^“”]{2,12}”(?:已|累计|共|年内|全年)*$/;

/** Who does things rather than what is done. */
const DOER = /(?:局|委|办|厅|部|处|科|院|校|队|站|会|组|政府|部门|单位|中心|公司|企业|集团|学校|医院|机构|全系统|[市县区省州镇乡])$/;

/** Joins who and what when the verb only links them: 高新技术产业|实现|产值. */
function resolveStrong(text: string, money: boolean): { rest: string; verb: string } {
  const strong = lastStrong(text);
  if (!strong) return { rest: text, verb: '' };
  const rest = text.slice(strong.at + strong.verb.length);
  const linking = strong.verb === '实现' || strong.verb === '完成';
  const who = text.slice(0, strong.at);
  // 安防工程实施800公里: the deed stands behind what is done, unless that is who does it.
  const done = rest === '' ? openUp(who, true).rest : '';
  if (done.length >= 3 && !DOER.test(done)) return { rest: done, verb: strong.verb };
  if (strong.verb === '新增' && /^[\u4e00-\u9fff]{2,6}$/.test(openUp(who, true).rest) && rest.length >= 2 && rest.length <= 6) return { rest: openUp(who, true).rest + rest, verb: strong.verb };
  const product = GENERIC.test(rest) ? PRODUCT.exec(who)?.[0] : undefined;
  if (product) return { rest: product.replace(/(?:已|累计|共|年内|全年)+$/, '') + rest, verb: strong.verb };
  const before = linking && rest !== '' && money ? openUp(text.slice(0, strong.at), true).rest.replace(/(?:年|全年|将|共|已)+$/, '') : '';
  return { rest: before + rest, verb: strong.verb };
}

/** A name that says what is measured needs no deed: 水土流失面积, 抽检合格率. */
const MEASURED = /(?:面积|量|额|数|率|里程|资金|收入|产值|时间|比例|比重)$/;

const AMOUNT = /(?:经费|费用|款|资产|支出|投入)$/;

/** 服务中心, 监测站点: a deed that says what a place or a thing is for. */
const PLACE = /^(?:中心|平台|机构|基地|站|站点|网点|点位?|事项|产品|团队|体系|设备|设施|窗口|大厅|联盟|室|所|网络|系统|场所|队伍|车|金|款|品|班|会)$/;

/** 培训农民 → 农民培训, 改造老旧小区 → 老旧小区改造. */
function turnDeed(text: string, money: boolean): { noun: string; deed: string } {
  const deed = wordAt(nominal, text);
  const rest = text.slice(deed.length).replace(/^(?:各类|各级|各种)/, '');
  // 抽查财政资助经费100万元以上的项目: the amount is the money's, not the deed's.
  if (money && rest.length >= 4 && AMOUNT.test(rest)) return { noun: rest, deed };
  if (rest.length >= 4 && MEASURED.test(rest) && !/率$/.test(rest)) return { noun: rest, deed };
  const stays = deed === '' || TWO_DEEDS.test(text) || PLACE.test(rest) || MEASURED.test(rest) || SUFFIX.test(rest) || rest.length > 12 || !/^[\u4e00-\u9fff、“”]+$/.test(rest);
  return stays ? { noun: text, deed } : { noun: rest + deed, deed };
}

/** 由2015年的, 到2020年: the year between indicator and number. */
const YEAR_BEFORE = /(?:从|由|比|较)?(?:20(?:\d\d|[xX×]{2})年(?:底|末)?|上年|去年)的?$|(?:每(?:人|月|年|户|亩|吨|件|家|辆|台|个|平方米|学年|次|天|学期|生|床|头|千瓦|立方米)){1,2}$/;

/** 签约 ends in a word that elsewhere means about. */
const OTHER_WORD = /(?:签约|预约|履约|节约)$/;

function stripReach(text: string): string {
  if (OTHER_WORD.test(text)) return text;
  for (let rest = stripEnd(reaching, text); ; rest = stripEnd(reaching, rest.replace(YEAR_BEFORE, ''))) {
    if (!YEAR_BEFORE.test(rest)) return rest.replace(/(?:从|由)$/, '');
  }
}

/** `ratio`: the figure is a percentage, whose subject is a whole clause; `money`: it is an amount of money. */
export function readLeft(text: string, kind: { ratio: boolean; money: boolean }): LeftPhrase {
  const end = stripReach(text.replace(/[，、：]+$/, ''));
  const linked = end.length < text.length && /达|为|到|至|在|突破|实现/.test(text.slice(end.length));
  const opened = openUp(end, true);
  if (kind.ratio || linked) {
    const whole = kind.ratio ? openUp(end, false).rest : opened.rest;
    const ratio = kind.ratio ? whole.replace(/^(?:实现|保持|推动|促进|完成|提高|提升|开展|实施|引导)(?=.{3})(?!率)/, '').replace(/(?<=.)实现(?=.{3})/, '') : whole;
    const { rest } = resolveStrong(ratio, true);
    const joined = /占/.test(ratio) || kind.ratio ? ratio : rest;
    return { noun: kind.ratio ? joined : turnDeed(joined, kind.money).noun, verb: opened.verb, added: opened.added, linked };
  }
  const inner = resolveStrong(opened.rest, kind.money);
  const again = openUp(inner.rest, true);
  const verb = again.verb || inner.verb || opened.verb;
  const added = again.verb ? again.added : inner.verb ? wordAt(adding, inner.verb) !== '' : opened.added;
  const { noun, deed } = turnDeed(again.rest, kind.money);
  return { noun, verb: deed || verb, added: deed === '' && added, linked };
}
