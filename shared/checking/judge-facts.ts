import type { Judged, Remark } from './judgement';
import type { Field } from './subjects';

const compact = (text: string): string => text.replace(/\s/g, '');

/** 标题、年度、机关、文号、日期、主送机关: found as such, put together from elsewhere, or not said at all. */
export function judgeFacts(judged: Judged): Remark[] {
  return [judgeTitle(judged), judgeYear(judged), judgeIssuer(judged), judgeNumber(judged), judgeDate(judged), judgeAddressee(judged)];
}

const remark = (field: Field, confidence: number, evidence: string): Remark => ({ subject: { kind: 'field', field }, confidence, evidence });

function judgeTitle({ plan, reading }: Judged): Remark {
  if (plan.title === '') return remark('title', 0.2, '原文里没有找到计划的标题，请补上。');
  if (reading.title !== null && compact(reading.title) === compact(plan.title)) return remark('title', 0.95, '取自正文前单独成行的标题。');
  return remark('title', 0.6, '正文前没有单独的标题，取自通知标题里的书名号。');
}

function judgeYear({ plan, reading }: Judged): Remark {
  const year = String(plan.year);
  if (plan.title.includes(year)) return remark('year', 0.98, '标题写明年度。');
  if (reading.year === plan.year) return remark('year', 0.65, '标题没有写年度，按通知标题或正文首句判断。');
  return remark('year', 0.85, '原文没有写明年度，是导入时填写的。');
}

function judgeIssuer({ plan, reading }: Judged): Remark {
  if (plan.issuer === '') return remark('issuer', 0.4, '原文没有写明制定机关，请补上。');
  const alone = reading.source.split(/[\r\n]+/).some((line) => compact(line).startsWith(compact(plan.issuer)) && compact(line).length <= plan.issuer.length + 14);
  return alone ? remark('issuer', 0.95, '取自署名。') : remark('issuer', 0.8, '没有单独的署名，取自标题。');
}

/** A number whose brackets were lost is mended; how it stood is shown. */
function judgeNumber({ plan, reading }: Judged): Remark {
  const number = plan.notice.docNumber;
  if (number === '') return plan.notice.title === '' ? remark('docNumber', 0.8, '原文没有发文字号。') : remark('docNumber', 0.5, '有印发通知，但没有找到发文字号。');
  if (compact(reading.source).includes(compact(number))) return remark('docNumber', 0.95, '与原文一致。');
  return remark('docNumber', 0.6, '原文的括号或“号”字残缺，已按发文字号的格式补正。');
}

function judgeDate({ plan, reading }: Judged): Remark {
  if (plan.notice.date === '') return plan.notice.title === '' ? remark('date', 0.8, '原文没有成文日期。') : remark('date', 0.5, '有印发通知，但没有找到成文日期。');
  const [year = '', month = '', day = ''] = plan.notice.date.split('-').map((part) => part.replace(/^0/, ''));
  const source = compact(reading.source);
  const plain = source.includes(`${year}年${month}月${day}日`) || source.includes(plan.notice.date) || /[〇○零一二]{2}/.test(source);
  return plain ? remark('date', 0.95, '与原文一致。') : remark('date', 0.6, '原文日期的年月日连在一起或不完整，已按年月日拆开。');
}

const judgeAddressee = ({ plan }: Judged): Remark =>
  plan.notice.addressee !== '' ? remark('addressee', 0.95, '取自通知标题下以冒号结尾的一行。')
    : plan.notice.title === '' ? remark('addressee', 0.8, '原文没有印发通知，没有主送机关。') : remark('addressee', 0.5, '有印发通知，但没有找到主送机关。');
