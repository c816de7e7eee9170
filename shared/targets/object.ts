/** The noun phrase after a figure: 60家|科技小巨人企业, 62项|技术成果落地南昌 (落地南昌技术成果). */
import { makeWordSet, stripEnd, wordAt } from './strip';
import { HEADS } from './words/nouns';
import { ADDING, DOING } from './words/verbs';

/** Verbs that begin what is said of the things counted. */
const PREDICATES = makeWordSet([
  '列入', '获得', '获评', '获批', '获', '参加', '参与', '参赛', '落地', '落户', '入盟', '运营', '开展', '给予', '建立', '形成', '进入', '入选', '入围', '入榜', '报名参赛', '通过', '实现', '完成', '达到', '达', '来', '到', '成功', '脱颖而出', '刚落地', '投产', '竣工', '开工', '建成', '上市', '挂牌', '得到', '纳入', '享受', '接受', '签约', '列为', '分别', '均', '已', '将', '正在', '占', '增长', '比', '较', '同比', '用于', '作为', '为', '在', '对', '向', '与', '共', '总投资', '创建', '申报', '取得', '脱贫', '退出', '参保', '就业', '创业', '返乡', '入驻', '投入', '升级', '发展', '成为', '因', '由', '以', '未', '还', '并', '推动', '帮助', '带动', '促进', '支持', '提升', '提高', '用', '供', '按', '要', '需', '争取', '力争', '确保',
]);
const trailing = makeWordSet(DOING, ADDING, ['和', '及', '以及', '与', '、', '并', '且', '，', '新', '的', '等', '其中', '或', '同时', '力争', '争取', '共', '总', '全年', '近', '约']);
const heads = makeWordSet(HEADS);
const LISTED = /^[^的]*(?:、|等|具有|用于)[^的]*的/;
const HELD = /^(?:率|化|性|型|级|式|类|数|量|额|点|站|制|区|院|园|厂|库|费|金|款|税|业|权|人|者|员|会|户|地|房|场|线|网|中|板)/;

/** How long the noun is, before the first word that says something of it. */
function nounLength(text: string): number {
  for (let at = 2; at < text.length; at += 1) {
    const verb = wordAt(PREDICATES, text, at);
    if (verb === '' || HELD.test(text.slice(at + verb.length))) continue;
    // A verb right after a head noun is a predicate; elsewhere only the ones that no noun holds.
    if (endsWithHead(text.slice(0, at)) || /^(?:列入|获|参加|参赛|落户|入盟|脱颖|来|给予|用于|享受|接受|列为|分别|均|已|将|正在|力争|确保|因|总投资)/.test(verb)) return at;
  }
  return text.length;
}

const endsWithHead = (text: string): boolean => {
  for (let length = Math.min(heads.longest, text.length); length > 0; length -= 1) if (heads.words.has(text.slice(-length))) return true;
  return false;
};

export interface RightPhrase {
  noun: string;
  /** 的 stood first: what is before qualifies it. */
  attributive: boolean;
}

export function readRight(right: string, leads: boolean): RightPhrase {
  const attributive = /^的/.test(right);
  let text = right.replace(/^[的之]/, '').replace(/^(?:各类|左右的)/, '');
  if (attributive === false && LISTED.test(`${text}`) && leads === false) text = text.replace(/^.*的/, '');
  else if (attributive && LISTED.test(text)) text = text.replace(/^.*的/, '');
  const open = text.search(/[，；。：！？]/);
  if (open >= 0) text = text.slice(0, open);
  const bracket = text.indexOf('（');
  if (bracket >= 0 && text.indexOf('）', bracket) < 0) text = text.slice(0, bracket);
  if (leads) text = stripEnd(trailing, text);
  const length = nounLength(text);
  const noun = text.slice(0, length);
  const rest = text.slice(length).replace(/^(?:已|将|了)/, '');
  const turned = rest.length >= 2 && rest.length <= 16 && heads.words.has(noun.slice(-2)) && noun.length <= 8 && !/[、，]/.test(rest);
  return { noun: turned ? rest.replace('的', '').replace(/了/, '') + noun : noun.replace(/(?:的工作目标|等工作|工作任务|的任务)$/, ''), attributive };
}

export const startsWithHead = (text: string): boolean => wordAt(heads, text) !== '';
