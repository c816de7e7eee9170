import { finding, changing, ofSent, type NoticeFinding } from './check';
import type { Notice } from '../../model';

const SECRECY = /^(?:绝密|机密|秘密)(?:★(?:\d+年|\d+个月|长期))?$/;
const URGENCY = ['特急', '加急'];

const half = (text: string): string => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[\s\u3000]/g, '');

/** R8–R10, R13: 份号, 密级和保密期限, 紧急程度, 签发人. */
export const checkHead = ofSent(({ notice }) => [...serialFindings(notice), ...secrecyFindings(notice), ...urgencyFindings(notice), ...approverFindings(notice)]);

function serialFindings({ serial, secrecy }: Notice): NoticeFinding[] {
  const why = 'GB/T 9704—2012 7.2.1：涉密公文标注份号，用6位阿拉伯数字。';
  if (serial === '') return secrecy === '' ? [] : [finding('serial', '必改', '标了密级，应有份号', why)];
  if (/^\d{6}$/.test(serial)) return [];
  const digits = half(serial);
  return [finding('serial', '必改', '份号是6位数字', why, /^\d{1,6}$/.test(digits) ? [changing('serial', digits.padStart(6, '0'))] : [])];
}

const NUMERALS = '零一二三四五六七八九十';

function secrecyFindings({ secrecy }: Notice): NoticeFinding[] {
  const why = 'GB/T 9704—2012 7.2.2：密级和保密期限，中间用“★”隔开，数字用阿拉伯数字，如“机密★1年”。';
  if (secrecy === '') return [];
  if (/^(?:绝密|机密|秘密)$/.test(secrecy)) return [finding('secrecy', '建议', '没有保密期限', `${why}不标期限的，按国家规定的最长期限。`)];
  if (SECRECY.test(secrecy)) return [];
  const mended = half(secrecy)
    .replace(/^(绝密|机密|秘密)[*＊☆※·•、，,.。:：-]*(?=[\d一二三四五六七八九十长])/, '$1★')
    .replace(/★([一二三四五六七八九十])(?=年|个月)/, (_found, numeral: string) => `★${NUMERALS.indexOf(numeral)}`);
  return [finding('secrecy', '必改', '应写作“密级★期限”，如“机密★1年”', why, SECRECY.test(mended) ? [changing('secrecy', mended)] : [])];
}

function urgencyFindings({ urgency }: Notice): NoticeFinding[] {
  if (urgency === '' || URGENCY.includes(urgency)) return [];
  const told = /^(?:特提|平急)$/.test(urgency) ? `“${urgency}”只用于电报，公文用“特急”或“加急”` : '紧急程度是“特急”或“加急”';
  const meant = URGENCY.filter((word) => half(urgency).includes(word));
  return [finding('urgency', '必改', told, '《党政机关公文处理工作条例》第九条。', (meant.length === 1 ? meant : URGENCY).map((word) => changing('urgency', word)))];
}

/** 签发人 stands on documents to a superior organ; neither a 通知 to subordinates nor a 函 is one. */
function approverFindings({ approvers }: Notice): NoticeFinding[] {
  if (approvers.length === 0) return [];
  const why = 'GB/T 9704—2012 7.2.6：上行文应当标注签发人。';
  const blank = approvers.some((name) => name.trim() === '');
  return [
    ...(blank ? [finding('approvers', '必改', '有一个签发人没有填写', why, [{ label: '去掉空的', change: { approvers: approvers.filter((name) => name.trim() !== '') } }])] : []),
    finding('approvers', '建议', '只有报上级机关的公文才标签发人', why, [{ label: '不标签发人', change: { approvers: [] } }]),
  ];
}
