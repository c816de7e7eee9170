import type { Plan } from '../../model';
import { noticeBody } from '../wording';
import { finding, ofSent, type NoticeFinding, type NoticeFix } from './check';

const GREETING = /^(?:尊敬的|亲爱的|你们好|您好|你好|各位)/;
const CLOSING = /^(?:此致|敬礼|顺致|谨致)/;
const LISTED = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]|（\d+）)/;
const ORDERS = /请[^。；]{0,12}?(?:贯彻执行|贯彻落实|遵照执行|组织实施|抓好落实)/;

/** R44, R45: one or two sentences without greeting, list or closing; a 函 asks and does not order. */
export const checkBody = ofSent((plan, { template }) => {
  const body = noticeBody(plan, template);
  const without = (at: number): NoticeFix => ({ label: '删去这一段', change: { body: body.filter((_text, other) => other !== at) } });
  const mending = (at: number, text: string, label: string): NoticeFix => ({ label, change: { body: body.map((old, other) => (other === at ? text : old)) } });
  const found = body.flatMap((text, at): NoticeFinding[] => {
    const why = '印发通知的正文一两句话，说明印发什么、提什么要求。';
    if (text.trim() === '') return [finding('body', '建议', '正文有空行', why, [without(at)])];
    if (GREETING.test(text)) return [finding('body', '必改', '公文正文不写问候', why, [without(at)])];
    if (CLOSING.test(text)) return [finding('body', '必改', '公文不写“此致敬礼”', why, [without(at)])];
    return [
      ...(LISTED.test(text) ? [finding('body', '建议', '通知的正文不分条；内容写在要点里', why)] : []),
      ...(/[\u4e00-\u9fff）》”]$/.test(text) ? [finding('body', '必改', '段末没有句号', 'GB/T 15834—2011。', [mending(at, `${text}。`, '加句号')])] : []),
      ...closingFindings(text, body, (mended) => mending(at, mended, '删去“特此通知”')),
      ...letterFindings(plan, text, (mended) => mending(at, mended, '改为“供工作中参考”')),
    ];
  });
  return [...found, ...namedPlan(plan, body)];
});

/** 特此通知 behind 请…执行 says nothing more. */
function closingFindings(text: string, body: readonly string[], mend: (text: string) => NoticeFix): NoticeFinding[] {
  if (!/特此(?:通知|函告)[。！]?$/.test(text) || !ORDERS.test(body.join(''))) return [];
  const mended = text.replace(/[，。]?特此(?:通知|函告)[。！]?$/, '');
  return [finding('body', '提示', '已写“请…执行”，不必再写“特此通知”', '一份公文一个结语。', [mend(mended === '' ? '' : `${mended.replace(/[。]$/, '')}。`)])];
}

function letterFindings({ notice: { kind } }: Plan, text: string, mend: (text: string) => NoticeFix): NoticeFinding[] {
  const order = ORDERS.exec(text);
  if (kind !== 'letter' || !order) return [];
  return [finding('body', '必改', '函对不相隶属的机关，不用“贯彻执行”', '函用于不相隶属机关之间（《党政机关公文处理工作条例》第八条），可写“供工作中参考”“请予支持”。', [mend(text.replace(order[0], '供工作中参考'))])];
}

/** The plan as named in the body is the plan behind it: a name left over from last year is the commonest slip. */
function namedPlan({ title }: Plan, body: readonly string[]): NoticeFinding[] {
  const named = body.flatMap((text) => [...text.matchAll(/《([^《》]+)》/g)].map(([, name]) => name ?? ''));
  const plain = (name: string) => name.replace(/(?:19|20)\d{2}年?/g, '');
  const stale = named.find((name) => name !== title && plain(name) === plain(title));
  if (!stale) return [];
  return [finding('body', '必改', `正文里写的是《${stale}》，计划的标题是《${title}》`, '通知里的名称应与所印发的计划一致。', [{ label: '改为计划的标题', change: { body: body.map((text) => text.replaceAll(`《${stale}》`, `《${title}》`)) } }])];
}

