/** Facts of a document as they are written in lines of their own, garbled copies included. */
import { readLabel } from './labels';

/** 洪科字〔2016〕12号, with whatever brackets are left of it: 镇科党201713 → 镇科党〔2017〕13号. Null: not a number. */
export function readDocNumber(line: string): string | null {
  const found = /^([\u4e00-\u9fff×xX]{2,14}?)\s*[〔[【（(［]?\s*((?:19|20)\d{2})\s*[〕\]】）)］]?\s*(?:第)?(\d{1,4})\s*号?$/.exec(line.trim());
  const [, organ, year, number] = found ?? [];
  if (!organ || !year || !number || /[年月日第]$/.test(organ)) return null;
  return `${organ}〔${year}〕${Number(number)}号`;
}

const HAN_DIGITS: Record<string, string> = { 〇: '0', '○': '0', O: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };

/** 2015年3月27日, 二〇一五年三月二十七日, 2015-3-27, 2017年2月15, and 2015327 with its separators lost → YYYY-MM-DD. */
export function readDate(line: string): string | null {
  const text = line.replace(/\s/g, '').replace(/^[（(]|[）)]$/g, '');
  const arabic = /^((?:19|20)\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?$/.exec(text);
  if (arabic) return isoDate(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const han = /^([一二][〇○O零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日?$/.exec(text);
  if (han) return isoDate(Number([...(han[1] ?? '')].map((digit) => HAN_DIGITS[digit]).join('')), hanNumber(han[2] ?? ''), hanNumber(han[3] ?? ''));
  return readRunTogether(text);
}

/** 2015327 can only be 3月27日; where month and day could be cut in two ways it stays unread. */
function readRunTogether(text: string): string | null {
  const found = /^((?:19|20)\d{2})(\d{2,4})$/.exec(text);
  const [, year, rest] = found ?? [];
  if (!year || !rest) return null;
  const cuts = [1, 2].flatMap((at) => {
    const [month, day] = [rest.slice(0, at), rest.slice(at)];
    const date = day && !day.startsWith('0') && !month.startsWith('0') ? isoDate(Number(year), Number(month), Number(day)) : null;
    return date ? [date] : [];
  });
  if (rest.length === 4) return isoDate(Number(year), Number(rest.slice(0, 2)), Number(rest.slice(2)));
  return cuts.length === 1 ? (cuts[0] ?? null) : null;
}

function hanNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (han: string | undefined, empty: number): number => (han ? Number(HAN_DIGITS[han] ?? han) : empty);
  return digit(tens, 1) * 10 + digit(ones, 0);
}

function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const ORGAN_END = /(?:局|委|委员会|厅|部|办|办公室|政府|党组|党委|党工委|管委会|中心|院|协会|公室|集团|公司|学校|大学|医院)$/;

/** A line that is nothing but an organ's name, as above a date. */
export const isOrgan = (line: string): boolean => line.length <= 40 && ORGAN_END.test(line.trim()) && !/[，。；：、]/.test(line);

/** The organ that a title begins with: 市科技局全年工作意见 → 市科技局. */
export function organOf(title: string): string | null {
  const rest = title.replace(/^(?:(?:19|20)(?:\d{2}|[xX×]{2})年度?)/, '');
  return /^(?:中共)?[\u4e00-\u9fffxX×]{1,18}?(?:局|委员会|厅|委(?!员|[\u4e00-\u9fff]{1,4}[部办委])|(?:组织|宣传|统战|社会工作)部|政法委|政府|办公室|管委会)(?:党组|党委)?/.exec(rest)?.[0] ?? null;
}

/** 云州市科学技术局 2024年2月28日 in one line. */
export function readSignature(line: string): { organ: string; date: string } | null {
  if (line.length > 80) return null;
  const [, organ, day] = /^(.{2,40}?)\s+(\S+(?:\s*[年月]\s*\S+){0,2})$/.exec(line.trim()) ?? [];
  const date = day ? readDate(day) : null;
  return organ && date && isOrgan(organ) ? { organ: organ.replace(/\s/g, ''), date } : null;
}

const PLAN_NOUN = /(?:要点|计划|思路|意见|安排|打算|方案|任务|总结|报告|汇报|举措|目标|(?:任务|责任|工作|目标)(?:分解|分工|清单|台账)表?)(?:（[^）]*）|\([^)]*\))?$/;

/** A line that can be a plan's own title: no sentence, ends in what such documents are called. */
export function isPlanTitle(line: string): boolean {
  const text = line.replace(/\s/g, '');
  return text.length >= 6 && text.length <= 60 && PLAN_NOUN.test(text) && !/[。；;：:，,？！]|^附件/.test(text) && !isNoticeTitle(text) && readLabel(text) === null;
}

/** 关于印发…的通知, and its kin. */
export const isNoticeTitle = (line: string): boolean => line.length <= 120 && /关于.+的(?:通知|函|决定|批复|报告)$/.test(line.replace(/\s/g, '')) && !/[。；]/.test(line);

/**
 * A title that was broken over two lines: 关于印发《2024年 / 工作要点》的通知, or the organ in a line of its own over
 * 2024年工作要点. Null when the lines are not of one title.
 */
export function joinTitle(line: string, next: string): string | null {
  const short = line.length <= 40 && next.length > 0 && next.length <= 60 && !/[。；：:，,]/.test(line) && readLabel(next) === null && readDate(line) === null;
  if (!short || isPlanTitle(line) || isNoticeTitle(line) || readDocNumber(line) !== null) return null;
  const opensNotice = /关于(?!.*的(?:通知|函)$)/.test(line);
  const opensPlan = isOrgan(line) && /^(?:(?:19|20)(?:\d{2}|[xX×]{2})年|关于|年度|工作)/.test(next);
  return opensNotice || opensPlan ? line + next : null;
}

/** 主送机关: a line of receivers that ends in a colon; without the colon. */
export function addresseeOf(line: string): string | null {
  const [, receivers] = /^(.{2,400})[:：]$/.exec(line) ?? [];
  return receivers && /各|局|委|办|处|科|政府|单位|部门|公司|中心/.test(receivers) && !/[。；]/.test(receivers) ? receivers : null;
}

/** The year that a plan is for, from its title: the last one named (2023年总结及2024年要点). */
export function yearIn(title: string): number | null {
  const digits = title.replace(/[一二][〇○O零一二三四五六七八九]{3}(?=年)/g, (year) => [...year].map((digit) => HAN_DIGITS[digit]).join(''));
  const years = [...digits.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)\s*年?/g)].map((match) => Number(match[1]));
  return years.at(-1) ?? null;
}

/** What the table above a page says of the document: 成文日期：2020-03-12, 文　号：江科发〔2020〕5号. */
export function readPageTable(lines: readonly string[]): { docNumber: string | null; date: string | null } {
  const field = (name: RegExp): string => {
    for (const line of lines) {
      const value = line.length <= 160 ? name.exec(line)?.[1] : undefined;
      if (value) return value;
    }
    return '';
  };
  return { docNumber: readDocNumber(field(/文\s*号\s*[:：]\s*(\S+(?:\s*号)?)/)), date: readDate(field(/成文日期\s*[:：]\s*(\S+)/)) };
}
