import type { Issuer, IssuerRole } from '../../../../shared/model';
import { codeOf } from './bureau-draft';

/** What is to be looked at in a field, in a sentence beside it; null: nothing. */
type Fault = string | null;

export function nameFault(role: IssuerRole, { name, codes }: Issuer): Fault {
  const said = name.trim();
  if (said === '') return codes.some(({ code }) => code.trim() !== '') ? '名称空着，这一行不保存；不以此名义发文就不用填' : null;
  if (/文件$/.test(said)) return '这里写机关名称，“文件”二字由程序加上';
  if (role === 'party' && !/^(?:中共|中国共产党).*(?:党组|党委|委员会|工委)$/.test(said)) return '党组名称一般写作“中共××局党组”';
  if (role === 'office' && !/办公[室厅]$/.test(said)) return '办公室名称一般以“办公室”或“办公厅”结尾';
  return null;
}

/** 机关代字 alone, as it stands before 〔 (GB/T 9704-2012 7.2.5). */
export function codeFault(code: string): Fault {
  if (code.trim() === '') return null;
  if (/[〔［[（(]|\d|号$/.test(code)) return '只写代字，如“云科字”；年份、序号和“号”由程序加上';
  return /^[\u4e00-\u9fff]+$/.test(code.trim()) ? null : '代字用汉字';
}

/** Names and kinds that count together, since their 代字 is the same. */
export function sharedCount(issuers: readonly Issuer[]): Fault {
  const codes = issuers.flatMap((issuer) => (['notice', 'letter'] as const).map((kind) => codeOf(issuer, kind).trim())).filter((code) => code !== '');
  const twice = [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))];
  return twice.length === 0 ? null : `代字“${twice.join('”“')}”用在几处，序号一起编排，以最大的为准。`;
}

export const addresseeFault = (text: string): Fault => (/[：:]\s*$/.test(text) ? '末尾的冒号由程序加上，这里不写' : null);

export const copyFault = (text: string): Fault => (/^\s*抄送/.test(text) ? '“抄送：”由程序加上，这里不写' : /[。.]\s*$/.test(text) ? '末尾的句号由程序加上，这里不写' : null);
