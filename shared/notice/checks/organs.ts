import type { Notice, Plan } from '../../model';
import { bureauIn } from '../issuers';
import { noticeTitle, organOf, signerOf } from '../wording';
import { changing, finding, ofSent, type CheckContext, type NoticeFinding } from './check';

const SAME = '发文机关标志、标题、署名、印章和发文字号的代字应是同一个机关；名称用全称或者规范化简称（GB/T 9704—2012 7.2.4、7.3.5）。';

/** R48: one organ in mark, title, signature and 印发机关; R46, R47: how 党组 and 办公室 are called. */
export const checkOrgans = ofSent((plan, context) => [
  ...organFindings(plan), ...roleFindings(plan, context), ...titleOrgan(plan, context), ...signerFindings(plan), ...partnerFindings(plan.notice), ...printOfficeFindings(plan, context),
]);

function organFindings(plan: Plan): NoticeFinding[] {
  const organ = organOf(plan);
  if (organ === '') return [finding('organ', '必改', '没有填写发文机关标志，公文上方没有机关名称', 'GB/T 9704—2012 7.2.4：发文机关全称或者规范化简称加“文件”二字。')];
  if (/文件$/.test(organ)) return [finding('organ', '必改', '末尾的“文件”由程序加上，这里不写', '只写机关名称，标题和署名才能一致。', [changing('organ', organ.replace(/文件$/, ''))])];
  if (organ.endsWith('党组') && !organ.startsWith('中共') && !organ.startsWith('中国共产党')) return [finding('organ', '建议', '党组名称前冠“中共”', '如：中共云州市科学技术局党组。', [changing('organ', `中共${organ}`)])];
  return [];
}

/** What was chosen under 名义 and what stands in the field. */
function roleFindings(plan: Plan, { bureau }: CheckContext): NoticeFinding[] {
  const organ = organOf(plan);
  const role = plan.notice.issuer?.role;
  const named = bureau?.issuers.find((issuer) => issuer.role === role)?.name;
  if (named && organ && named !== organ) return [finding('organ', '建议', `机关设置里的名称是“${named}”`, SAME, [changing('organ', named)])];
  if (role === 'party' && organ && !organ.endsWith('党组') && !organ.endsWith('党委')) return [finding('organ', '建议', '以党组名义印发，名称应以“党组”结尾', SAME)];
  if (role === 'office' && organ && !/办公[室厅]$/.test(organ)) return [finding('organ', '建议', '以办公室名义印发，名称应以“办公室”结尾', SAME)];
  return [];
}

/** 云州市科技局 and 云州市科学技术局 may be one organ: the signs of one, in order, within the other. */
function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length && short.length >= 3;
}

const mayBeOne = (a: string, b: string): boolean => abbreviates(a, b) || abbreviates(b, a);

/** The organs that a title may begin with: that of a joint document names all, or the first and 等. */
function titleOrgan(plan: Plan, { template }: CheckContext): NoticeFinding[] {
  const organ = organOf(plan);
  const title = noticeTitle(plan, template).replace(/\n/g, '');
  const at = title.indexOf('关于');
  const named = title.slice(0, Math.max(0, at)).replace(/[\s\u3000、]/g, '');
  const partners = plan.notice.partners.filter(Boolean);
  const all = [organ, ...partners].join('');
  if (organ === '' || named === '' || named === all || (partners.length > 0 && named.startsWith(`${organ}等`))) return [];
  const fixes = [changing('title', all + title.slice(at), partners.length > 0 ? '写上各机关的名称' : '改标题里的机关')];
  if (partners.length > 0 && named === organ) return [finding('title', '建议', '联合行文，标题里只有主办机关', '联合行文的标题写各机关的名称；机关多的，写主办机关加“等”，或者省去机关名称。', fixes)];
  return [finding('title', mayBeOne(named, organ) && partners.length === 0 ? '建议' : '必改', `标题里的机关“${named}”与发文机关标志“${organ}”不一致`, SAME, fixes)];
}

/** 联合行文: every organ signs; the first one here. */
function signerFindings(plan: Plan): NoticeFinding[] {
  const organ = organOf(plan);
  const signer = signerOf(plan);
  if (organ === '' || signer === organ) return [];
  return [finding('signer', mayBeOne(signer, organ) ? '建议' : '必改', `署名“${signer}”与发文机关标志“${organ}”不一致`, SAME, [changing('signer', organ)])];
}

function partnerFindings({ organ, partners }: Notice): NoticeFinding[] {
  const kept = partners.filter((name, at) => name.trim() !== '' && name !== organ && partners.indexOf(name) === at);
  if (kept.length === partners.length) return [];
  const empty = partners.some((name) => name.trim() === '');
  return [finding('partners', '必改', empty ? '联合行文的机关有一个没有填写' : '联合行文的机关重复', '主办机关在前，其余机关依次排列，各写一次（GB/T 9704—2012 7.2.4）。', [{ label: empty ? '去掉空的' : '去掉重复的', change: { partners: kept } }])];
}

/** 印发机关 is the office of the organ that issues (7.4.3). */
function printOfficeFindings(plan: Plan, { bureau }: CheckContext): NoticeFinding[] {
  const { printOffice, kind, partners } = plan.notice;
  if (kind !== 'notice') return [];
  const why = 'GB/T 9704—2012 7.4.3：印发机关是公文的送印机关，一般是发文机关的办公厅（室）。';
  const usual = bureau?.printOffice || (bureauIn(organOf(plan)) ? `${bureauIn(organOf(plan))}办公室` : '');
  const fixes = usual ? [changing('printOffice', usual, `填“${usual}”`)] : [];
  if (printOffice === '') return [finding('printOffice', '建议', '没有填写印发机关', why, fixes)];
  const parents = [organOf(plan), ...partners].map(bureauIn).filter(Boolean);
  if (parents.length === 0 || printOffice === usual || parents.some((parent) => printOffice.startsWith(parent) || mayBeOne(bureauIn(printOffice), parent))) return [];
  return [finding('printOffice', '建议', `印发机关“${printOffice}”不像是${organOf(plan)}的办公室`, why, fixes)];
}
