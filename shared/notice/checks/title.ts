import type { Plan } from '../../model';
import { hanWidth } from '../../text';
import { breakTitle, shapeOf, TITLE_MOST, titleShapes } from '../break-title';
import { noticeTitle } from '../wording';
import { changing, finding, KIND_NAMES, ofSent, type NoticeFinding } from './check';

/** A slip of the wording: the words as they stand, the words as they should, and what to say. */
interface Slip {
  found: RegExp;
  instead: string;
  message: string;
  severity: '必改' | '建议';
}

const SLIPS: readonly Slip[] = [
  { found: /[。．.；;，,、：:！!]+$/, instead: '', message: '标题末尾不加标点', severity: '必改' },
  { found: /关于\n?关于/, instead: '关于', message: '“关于”写了两遍', severity: '必改' },
  { found: /(的\n?通知|的\n?函)\n?\1/, instead: '$1', message: '“的通知”“的函”只写一次', severity: '必改' },
  { found: /关于发布/, instead: '关于印发', message: '计划用“印发”，不用“发布”', severity: '建议' },
];

/** R16 and R43: wording and shape of the title; where none is written, of the customary one. */
export const checkTitle = ofSent((plan, { template }) => {
  const title = noticeTitle(plan, template);
  return [...slipFindings(title), ...kindFindings(plan, title), ...markFindings(title), ...yearFindings(plan, title), ...shapeFindings(title)];
});

const slipFindings = (title: string): NoticeFinding[] =>
  SLIPS.filter(({ found }) => found.test(title)).map(({ found, instead, message, severity }) => {
    const mended = title.replace(found, instead);
    return finding('title', severity, message, 'GB/T 9704—2012 7.3.1：标题由发文机关名称、事由和文种组成。', [changing('title', mended, `改为“${mended.replace(/\n/g, '')}”`)]);
  });

/** 文种 at the end, 关于 before the matter. */
function kindFindings({ notice: { kind } }: Plan, title: string): NoticeFinding[] {
  const name = KIND_NAMES[kind];
  const plain = title.replace(/[。．.；;，,、：:！!\s]+$/, '');
  const why = 'GB/T 9704—2012 7.3.1：标题由发文机关名称、事由和文种组成。';
  const found = plain.includes('关于') ? [] : [finding('title', '建议', '标题里没有“关于”', why)];
  if (plain.endsWith(name)) return found;
  const other = /的?\n?(?:通知|函|通报|公告|意见|报告|请示)$/.exec(plain);
  const mended = other ? `${plain.slice(0, other.index)}的${name}` : `${plain}的${name}`;
  return [...found, finding('title', '必改', `文种选的是${name}，标题应以“${name}”结尾`, why, [changing('title', mended, `改为“${mended.replace(/\n/g, '')}”`)])];
}

/** 《》 in pairs, and 〈〉 within 《》 (GB/T 15834-2011 4.15). */
function markFindings(title: string): NoticeFinding[] {
  const why = 'GB/T 15834—2011：书名号里还要用书名号时，外层用《》，里层用〈〉。';
  let depth = 0;
  let nested = false;
  const mended = [...title].map((sign) => {
    if (sign === '《') nested ||= ++depth > 1;
    if (sign === '》') depth--;
    if (sign === '《') return depth > 1 ? '〈' : sign;
    if (sign === '》') return depth > 0 ? '〉' : sign;
    return sign;
  }).join('');
  if (depth !== 0) return [finding('title', '必改', '书名号不成对', why)];
  const found = nested ? [finding('title', '建议', '书名号里的书名号用〈〉', why, [changing('title', mended, `改为“${mended.replace(/\n/g, '')}”`)])] : [];
  const outside = title.replace(/《[^》]*》|“[^”]*”|（[^）]*）/g, '').replace(/[。．.；;，,、：:！!]+$/, '');
  return /[，。；：！？]/.test(outside) ? [...found, finding('title', '建议', '标题里除书名号、引号等外不用标点', 'GB/T 9704—2012 7.3.1；断开处可以换行。')] : found;
}

/** A title left over from another year. */
function yearFindings({ year }: Plan, title: string): NoticeFinding[] {
  const years = [...title.matchAll(/(?<![\d〔])((?:19|20)\d{2})(?=[年—-])/g)].map(([found]) => Number(found));
  if (years.length === 0 || years.includes(year)) return [];
  const mended = years.length === 1 ? title.replace(/(?<![\d〔])(?:19|20)\d{2}(?=年)/, String(year)) : title;
  return [finding('title', '必改', `标题写的是${years[0]}年，这是${year}年的计划`, '标题的年份应与计划年度一致。', mended === title ? [] : [changing('title', mended, `改为${year}年`)])];
}

/** Lines of at most 20 characters, words whole, in a shape. */
function shapeFindings(title: string): NoticeFinding[] {
  const why = 'GB/T 9704—2012 7.3.1：回行时词意完整、排列对称、长短适宜，用梯形或菱形；二号字每行至多20字。';
  const lines = breakTitle(title);
  const fixes = titleShapes(title, 2).filter((shape) => !shape.lines.some(beginsBadly)).map((shape) => changing('title', shape.lines.join('\n'), `排成${shape.shape === '一行' ? '一行' : `${shape.lines.length}行${shape.shape}`}`));
  const long = lines.find((line) => hanWidth(line) > TITLE_MOST);
  if (long) return [finding('title', '建议', title.includes('\n') ? `有一行超过${TITLE_MOST}字` : '排不成每行20字以内的梯形或菱形，请改短或者自己分行', why, fixes)];
  if (!title.includes('\n')) return [];
  if (lines.some(beginsBadly)) return [finding('title', '建议', '行首不用“的”和标点', why, fixes)];
  return shapeOf(lines) ? [] : [finding('title', '提示', '分行既不成梯形，也不成菱形', why, fixes)];
}

const beginsBadly = (line: string): boolean => /^[的》”）、，。：；]/.test(line);
