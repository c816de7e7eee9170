/**
 * Which candidates state how much, and which are names, slogans, ordinals, dates or vague words (一批, 四个意识, “40条”).
 */
import type { Place } from './sentences';

/** Things counted with a measure word that also heads slogans; a Chinese numeral needs a sign of measuring beside them. */
const CONCRETE = /^(?:[百千]?[万亿].*|家次?|所|名|人次?|户次?|座|处|亩|公里|平方米|平方公里|场次?|辆|台|艘|吨|元|公斤|公顷|幢|栋|株|天|个工作日|倍|%|‰|个百分点|位|架|篇|期)$/;
/** A numeral with an abstract measure word is a count only after one of these. */
const COUNTING = /(?:新增|净增|新建|新认定|新组建|新设立|新培育|新引进|建成|达到|达|不少于|不低于|至少|超过|突破|培育|引进|创建|完成|举办|打造|组织|开展|实施|共|获得?|每[^，。]{1,6}|创成|认定|建立|改造|新建成|总数|增加|减少|争取)$/;
/** Nouns of structure and slogan: two of them are not two things. */
const STRUCTURE = /^(?:方面|重点(?=$|[，。；、：！]|工作|任务|方面|环节|领域)|关键|意识|自信|维护|面向|体系|机制|层面|层次|环节|阶段|原则|统一|结合|确保|文明|转变|转型|坚持|服务|提升|强化|突破|抓手|抓|着力|注重|不|清单|必须|全面|同步|明确|到位|聚焦|方向|板块|主体|主题|主线|维度|能力|作用|方案|制度|要求|字|大|优势|专题|课题|专项行动|行动|工程|战略|规划|文件|责任|台阶|月内|工作日内|一|百|千|名录|轮驱动|端)/;
const MONEY_OR_MORE = new Set(['percent', 'points', 'times', 'money']);
/** 尚未发生1笔: nothing happened, so nothing is measured. */
const NEGATED = /(?:尚未|未|没有|从未|无)[^，。]{0,6}$/;
const ROAD_OF_WORDS = /(?:线路?|路|道|航|河|街|巷|沟|渠|管|链|水体|专线|意见|建议|信息|线索|问题|隐患|举措|措施|高速)[^，。]{0,4}$/;
const TIME_MEASURED = /(?:压缩|缩短|控制|不超过|不少于|不低于|达|提前|减少|提速|超过|延长|增加|限制|优良|优|良好|缩减|压减|降|至|为|到|培训|重污染|均|平均)[^，。；]{0,8}$/;
/** 办理时限由20个工作日压缩至10个: where a time comes from is told with where it goes. */
const TIME_FROM = /(?:时限|时间|用时|周期|时长|天数)[^，。；]{0,4}(?:由|从)[^，。；]{0,8}$/;
const TIME_NAMED = /^(?:生活圈|医疗|急救|服务圈|通勤|经济圈|交通圈|可达|值守|值班|服务|无休|在线|热线|营业|自助|回复|攻坚|会战|行动|不打烊|制|以外|工作制|应急|监控|监测)/;

/** 110千伏变电站, 3公里生活圈: a size that is part of a name. */
const NAMED_BY_SIZE = /^(?:千伏安?|kV)(?!以上)[\u4e00-\u9fff]|^(?:公里|米|千米)(?:生活圈|服务圈|服务半径|圈)/;

/** “…” and 《…》 around a place, when short enough to be a name. */
function insideName(text: string, start: number, end: number): boolean {
  for (const [open, close, limit] of [['“', '”', 24], ['《', '》', 60], ['「', '」', 24], ['‘', '’', 24]] as const) {
    const early = Math.max(0, start - limit);
    const from = text.slice(early, start).lastIndexOf(open);
    if (from < 0) continue;
    const to = text.slice(early + from, early + from + limit).indexOf(close);
    if (early + from + to >= end) return true;
  }
  const around = text.slice(Math.max(0, start - 12), end + 8);
  return /^[^，。；"]*"[^，。；"]*$/.test(around.slice(0, Math.min(12, start))) && /^[^，。；"]*"/.test(text.slice(end, end + 8));
}

function isChineseCount(place: Place, wholeRight: string): boolean {
  const { candidate, left } = place;
  if (candidate.form !== 'amount' || candidate.kind === 'measure' || MONEY_OR_MORE.has(candidate.kind) || Array.isArray(candidate.value) || candidate.bound) return true;
  const { value, unit } = candidate;
  const measured = /^(?:以上|以下|以内|左右|余|多)/.test(wholeRight);
  if (value === 1 && !/万|亿/.test(unit)) return false;
  if (unit === '期' || (value === 2 && left.endsWith('第'))) return false;
  if (unit === '位') return /^(?:专家|院士|同志|教师|学者|老人|患者|企业家|代表|委员|劳模|乡贤)/.test(wholeRight);
  if (measured) return !STRUCTURE.test(wholeRight);
  if (CONCRETE.test(unit)) return !/^(?:一体|产业|分离|合一)/.test(wholeRight);
  return COUNTING.test(left) && !STRUCTURE.test(wholeRight);
}

/** Whether the candidate is a quantity of the plan. `text` is the whole plain text. */
export function isQuantity(text: string, place: Place): boolean {
  const { candidate, left, right } = place;
  const before = text.charAt(candidate.start - 1);
  if (insideName(text, candidate.start, candidate.end)) return false;
  if (candidate.form !== 'amount') return true;
  if (before === '第' || (before === '前' && candidate.kind !== 'money')) return false;
  if (/[+＋]$/.test(left) || right.startsWith('+')) return false;
  // 六个100%: a slogan of its own.
  if (/^\d+%/.test(text.slice(candidate.end, candidate.end + 4)) || (candidate.kind === 'percent' && /\d个$|[二两三四五六七八九十]个$/.test(text.slice(Math.max(0, candidate.start - 3), candidate.start)))) return false;
  if (candidate.kind === 'measure' && NAMED_BY_SIZE.test(candidate.unit + right)) return false;
  if (NEGATED.test(left) && candidate.value === 1) return false;
  const numeral = text.slice(candidate.start, candidate.end);
  if (/^[二两]?(?:次|手|维|线)$/.test(numeral.slice(1)) && numeral.startsWith('二')) return false;
  if (candidate.script === 'chinese' && !isChineseCount(place, right)) return false;
  if (/^0\d/.test(numeral)) return false;
  switch (candidate.unit) {
    case '个': case '项': case '种': case '类': case '张': case '块': case '件': case '大':
      return !STRUCTURE.test(right) || (/^(?:方案|制度|专项行动|工程|规划|文件|专题|课题|清单|服务|板块)/.test(right) && COUNTING.test(left) && candidate.script === 'arabic');
    case '条':
      return ROAD_OF_WORDS.test(left) || /^(?:以上|左右)?[^，。]{0,12}(?:线|路|道|航|河|街|渠|管|链|意见|建议|信息|线索|问题)/.test(right);
    case '点': case '期': case '届': case '村': case '镇': case '乡': case '县': case '校': case '分':
      return candidate.script === 'arabic' && !/^(?:之|钟|工|散|类|布|开|批|享|期|级|制)/.test(right);
    case '度':
      return /温|角|坡/.test(left);
    case 'P': case '兆': case 'GB': case 'MW':
      return true;
    default:
      break;
  }
  if (candidate.kind === 'time') return (TIME_MEASURED.test(left) || TIME_FROM.test(left)) && !TIME_NAMED.test(right);
  return true;
}
