import { commitments, type Annex, type Plan } from '../../model';
import { contactLine } from '../issuers';
import { noticeRemark } from '../wording';
import { changing, finding, ofSent, type CheckContext, type NoticeFinding } from './check';

const WHY = 'GB/T 9704—2012 7.3.4：附件说明写附件的序号和名称，名称后不加标点；序号由程序编，只有一个附件时不编。';

/** R25: names of 附件; R32: 附注. */
export const checkAnnexes = ofSent((plan, context) => [...plan.notice.annexes.flatMap((annex, at) => annexFindings(plan, annex, at)), ...remarkFindings(plan, context)]);

/** The bare name: without 附件1：, a number of its own, 《》 round the whole, a mark behind it. */
const bareName = (title: string): string =>
  title.trim().replace(/^附\s*件\s*\d*\s*[：:.．、]?\s*/, '').replace(/^\d+\s*[.．、]\s*/, '').replace(/[。．.；;，,、]+$/, '').replace(/^《([^《》]+)》$/, '$1');

function annexFindings(plan: Plan, annex: Annex, at: number): NoticeFinding[] {
  const { annexes } = plan.notice;
  const renamed = (title: string) => ({ annexes: annexes.map((other, nth) => (nth === at ? { ...other, title } : other)) });
  const found: NoticeFinding[] = [];
  if (annex.title.trim() === '') found.push(finding('annexes', '必改', `第${at + 1}个附件没有名称`, WHY, annex.kind === 'tasks' ? [{ label: '填“任务分解表”', change: renamed('任务分解表') }] : [{ label: '去掉这个附件', change: { annexes: annexes.filter((_other, nth) => nth !== at) } }]));
  const bare = bareName(annex.title);
  if (annex.title.trim() !== '' && bare !== annex.title && bare !== '') {
    const told = /^《.*》/.test(annex.title) ? '附件名称不加书名号' : /^\s*(?:附|\d)/.test(annex.title) ? '“附件”和序号由程序加上，这里只写名称' : '附件名称后不加标点';
    found.push(finding('annexes', '必改', told, WHY, [{ label: `改为“${bare}”`, change: renamed(bare) }]));
  }
  if (annex.title.trim() !== '' && annexes.findIndex(({ title }) => title === annex.title) < at) found.push(finding('annexes', '必改', `附件“${annex.title}”写了两遍`, WHY, [{ label: '去掉一个', change: { annexes: annexes.filter((_other, nth) => nth !== at) } }]));
  if (annex.kind === 'tasks' && commitments(plan).length === 0) found.push(finding('annexes', '必改', '计划里没有指标，任务分解表是空的', '任务分解表由正文的指标生成：任务、目标值、责任科室、完成时限。', [{ label: '不附任务分解表', change: { annexes: annexes.filter(({ kind }) => kind !== 'tasks') } }]));
  return found;
}

function remarkFindings(plan: Plan, { bureau, template }: CheckContext): NoticeFinding[] {
  const { kind } = plan.notice;
  const remark = noticeRemark(plan, template);
  const why = 'GB/T 9704—2012 7.3.6：附注居左空二字加圆括号；圆括号由程序加上。';
  const contact = contactLine(bureau ?? null);
  const bare = remark.trim().replace(/^[（(](.*)[）)]$/, '$1').replace(/[。．.]$/, '');
  if (remark !== '' && bare !== remark) return [finding('remark', '必改', /[（(]/.test(remark[0] ?? '') ? '圆括号由程序加上，这里不写' : '附注末尾不加句号', why, [changing('remark', bare)])];
  if (remark === '' && kind === 'letter') return [finding('remark', '提示', '函一般注明联系人和联系电话', '如：联系人：李四，联系电话：0791—12345678。', contact ? [changing('remark', contact)] : [])];
  return [];
}
