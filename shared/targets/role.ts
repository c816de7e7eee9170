/**
 * Whether a figure is a commitment (target), a reported result (actual) or a condition, rate or existing amount (parameter).
 */
import type { Role } from '../model';
import type { Bound } from './comparator';
import type { Named } from './indicator';
import type { Place, Sentence } from './sentences';

export interface ReadingContext {
  /** The plan's year: earlier years in the text are past. */
  year?: number | null;
  /** The heading of the section: names a figure that its own sentence does not. */
  heading?: string;
  /** The section reports results. */
  past?: boolean;
  /** Of a row of a table: the heads of its columns. */
  columns?: readonly string[];
}

/** Words by which a plan commits itself. */
const COMMIT = /力争|争取|确保(?!了)|努力|年内|今年要|明年|下一步|今后|下一年|每年|着力推进|计划(?=在|于|今年|到|年内|全年|培|新|建|投|实施|完成|引|组织|开展|举办)|拟(?!订)|目标|将(?!.{0,6}(?:纳入|列入)了)|要(?:实现|达到|完成|确保)/;
/** The same in a section that reports: 目标 and 确保 speak of what was. */
const COMMIT_IN_REPORT = /力争|下一步|今后|明年|下一年|每年|着力推进/;
/** Words by which a text reports. */
const REPORT = /(?<![比较])去年|(?<![比较])上年度?(?![^，。]{0,4}(?:增长|提高|提升|下降|降低|减少|水平|基础|末|相比))|截至|截止|目前|以来|一年来|年来|过去(?:一|的|几|五)|已(?:完成|建成|有|达|累计|经|实现|发放|形成|认定|培育|建立|开通|启动|组织|举办|开展)|(?:完成|实现|取得|建成|举办|开展|培育|组织|获得|吸引|新增|认定|建立|推进|实施|评选|引进|兑现|发放|帮助)了|创历史新高|超额完成|圆满完成|荣获|喜获/;
const SUBSIDY_BEFORE = /(?:给予|奖励|补助|补贴|奖补|资助|贴息|标准|最高|一次性|上限|下限|起付线?|每(?:人|亩|户|吨|头|台|月|辆|件|家|个|平方米|千瓦|张|套|位|名|学年|天)[^，。]{0,6}|按(?![时期月季质序需]|计划|要求|进度|规划|目标)照?[^，。]{0,10}|加计)(?:为|达|由[^，]*到|提高到|提高至|不超过|不低于|不高于|按)*$/;
const SUBSIDY_AFTER = /^(?:的)?(?:年度?|一次性)?(?:给予|奖励|补助|补贴|奖补|资助|贴息|奖金|标准|研发后补助|后补助|比例给予|报销|配套)/;
const SPENT = /安排|投入|发放|兑现|拨付|争取|筹集|下达|落实|减免|完成|累计|达到?[^，]{0,4}$/;
const GOAL_AFTER = /^的(?:目标|增速|增幅|速度|任务|水平|增长|工作目标|既定|年度|发展|总体)/;
const EXISTING = /(?:我[市省县区州]|全[市省县区州]|现有|共有|已有|原有|剩余|辖区|上述|辖内|已建的?|已建成的|这|该)$/;
const EXISTING_CLAUSE = /(?:目前|现)[^，。]{0,8}(?:共有|现有|已有|拥有|有)(?:各类)?$/;
/** 目前共有10家，其中…4家: the parts of an existing amount. */
const EXISTING_PARTS = /(?:(?:目前|现)[^，。]{0,8}(?:共有|现有|已有)|(?:全[市县区省]|我[市县区省局]|辖区)(?:共)?现有)[^。]*其中/;
/** 全市现有幼儿园423所. */
const EXISTING_STOCK = /^(?:目前|截至[^，]*)?(?:全[市县区省]|我[市县区省局]|辖区)?(?:共)?现有/;
const SELECTED = /(?:^|，|。)对[^，。]*的$|^[^，。]*纳入[^，。]*的$/;
const FUND_OF = /^的(?=[“《\u4e00-\u9fff])/;

/** A subsidy that was paid is a result; one that is set by a rule is a rate. */
const RAISED = /(?:提高|增加|调整|提升|上调|达)(?:到|至)[^，。]{0,8}$/;
const RATED = /每|按(?![时期月季质序需])|标准|最高|比例|凡|不超过|加计/;

/** 3亿元以上工业企业: the amount says which ones. */
const QUALIFIED = /^(?:的)?[^，。；、！？）的和及并]{0,8}(?:企业|项目|园区|产业|集群|工程|单位|公司|大户|品牌|合同|订单|采购|资金)/;
/** 30家重点企业年实现产值400亿元: those counted are known, their output is the goal. */
const PRODUCES = /(?:实现|达到|完成)[^，。；、]{0,10}$/;

function isParameter(place: Place, bound: Bound, named: Named, past: boolean): boolean {
  const { candidate } = place;
  if (candidate.form === 'bare-scale' || (candidate.kind === 'age' && bound.after && bound.right !== '')) return true;
  const rated = candidate.kind === 'money' || candidate.kind === 'percent' || candidate.kind === 'times';
  const clauseLeft = place.left.slice(-16);
  const subsidy = SUBSIDY_BEFORE.test(bound.left) || SUBSIDY_AFTER.test(bound.right);
  if (rated && subsidy && !RAISED.test(bound.left) && !SPENT.test(clauseLeft) && (!past || RATED.test(place.left))) return true;
  const subjectBefore = named.left.noun !== '';
  if (FUND_OF.test(bound.right) && !GOAL_AFTER.test(bound.right) && candidate.kind !== 'count' && candidate.form === 'amount'
    && (subjectBefore || (bound.after && named.left.verb === ''))) return true;
  if (candidate.kind === 'money' && bound.after && QUALIFIED.test(bound.right)) return true;
  // 其中10亿元以上15个: it says which of them are counted.
  if (candidate.kind === 'money' && bound.after && place.leads && bound.right === '') return true;
  if (candidate.kind === 'money' && bound.before && place.leads && QUALIFIED.test(bound.right) && bound.right.length <= 10) return true;
  if (candidate.kind !== 'count' && candidate.kind !== 'measure') return false;
  if (EXISTING_CLAUSE.test(bound.left) || EXISTING_STOCK.test(place.left)) return true;
  if (named.after && place.leads && named.left.verb === '' && PRODUCES.test(bound.right)) return true;
  return !past && named.after && (EXISTING.test(bound.left) || SELECTED.test(bound.left));
}

const FROM = /(?:由|从)(?:20(?:\d\d|xx)年(?:底|末)?的?|上年的?|去年的?|目前的?|原来的?|现在的?)?$/;

/** The last year named in the sentence before the figure, unless it is only compared with. */
function yearBefore(text: string): number | null {
  let year: number | null = null;
  for (const match of text.matchAll(/(?<![比较于])(20\d\d)年(?!以来|前)/g)) year = Number(match[1]);
  return year;
}

/** 46项任务|全部完成: said of what was counted, and promised nowhere. */
const FINISHED = /^[^，。；、]{0,16}(?:全部|均已|已全部|已经全部)(?:完成|办结|建成|达标|交付|开工)|^[^，。；、]{0,14}办理完毕/;

/** How far back a word of time or report may stand. */
const FAR = 300;

export function readRole(place: Place, bound: Bound, named: Named, sentence: Sentence, context: ReadingContext): Role {
  const reach = place.candidate.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, reach - FAR), reach);
  if (isParameter(place, bound, named, context.past === true) || EXISTING_PARTS.test(before)) return 'parameter';
  const clause = before.slice(Math.max(0, before.length - (place.candidate.start - place.clauseStart)));
  // 由45%提高到60%: where it comes from.
  if (FROM.test(bound.left)) return 'actual';
  const year = yearBefore(before);
  if (context.year && year !== null && year > context.year) return 'target';
  if (context.past) return COMMIT_IN_REPORT.test(clause) ? 'target' : 'actual';
  const committed = COMMIT.test(before);
  if (context.year && year !== null && year < context.year && !committed) return 'actual';
  if (committed && !(REPORT.test(clause) && !COMMIT.test(clause))) return 'target';
  if (committed || FINISHED.test(bound.right)) return 'actual';
  return REPORT.test(before) ? 'actual' : 'target';
}
