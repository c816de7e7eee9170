import type { Notice } from '../../model';
import { finding, changing, ofSent, type NoticeFinding } from './check';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', '(': '（', ')': '）', ':': '：' };
const fullWidth = (text: string): string => text.replace(/[,;():]/g, (sign) => FULL[sign] ?? sign);

/** Names of organs side by side: 主送 (7.3.2) and 抄送 (7.4.2). */
export const checkOrganLists = ofSent(({ notice }) => [...addresseeFindings(notice), ...copyFindings(notice)]);

function addresseeFindings({ addressee }: Notice): NoticeFinding[] {
  const why = 'GB/T 9704—2012 7.3.2：同类机关之间用顿号，各类之间用逗号，末尾的冒号由程序加上。';
  if (addressee === '') return [finding('addressee', '必改', '没有填写主送机关，公文中留空', 'GB/T 9704—2012 7.3.2：公文的主要受理机关。')];
  const mended = tidied(addressee);
  const found = mended === addressee ? [] : [finding('addressee', '必改', wrongOf(addressee), why, [changing('addressee', mended, '改标点')])];
  return [...found, ...kindFindings(mended, why)];
}

function copyFindings({ copyTo, addressee }: Notice): NoticeFinding[] {
  if (copyTo === '') return [];
  const why = 'GB/T 9704—2012 7.4.2：“抄送：”和末尾的句号由程序加上，机关之间用逗号。';
  const mended = tidied(copyTo.replace(/^\s*抄\s*送\s*[：:]?/, ''));
  const found = mended === copyTo ? [] : [finding('copyTo', '必改', /^\s*抄/.test(copyTo) ? '“抄送：”由程序加上，这里不写' : wrongOf(copyTo), why, [changing('copyTo', mended, '改标点')])];
  const main = new Set(namesIn(addressee));
  const twice = namesIn(mended).filter((name) => main.has(name));
  return twice.length === 0 ? found : [...found, finding('copyTo', '建议', `“${twice.join('、')}”已在主送机关里`, '主送的机关不再抄送。')];
}

const wrongOf = (text: string): string =>
  /\n/.test(text) ? '各机关连着写，不分行'
    : /[：:]\s*$/.test(text) ? '末尾的冒号由程序加上，这里不写'
      : /[。.．；;，,、\s]$/.test(text) ? '末尾不加标点'
        : /[,;():]/.test(text) ? '标点用全角'
          : '机关之间用顿号、逗号隔开';

/** Full-width marks, ， for ；, no break of lines, nothing behind the last name. */
const tidied = (text: string): string =>
  fullWidth(text.trim()).replace(/[\s\u3000]*\n[\s\u3000]*/g, (_break, at: number, all: string) => (/[，、；：]$/.test(all.slice(0, at)) ? '' : '，')).replace(/；/g, '，').replace(/[ \u3000]/g, '').replace(/[：。．.，、]+$/, '');

/** Names, those in brackets whole: 各县（区、市）科技局. */
const namesIn = (text: string): string[] => text.match(/(?:（[^）]*(?:）|$)|[^，、（])+/g) ?? [];

/** 各县科技局, 有关单位, 局属各单位: a circle rather than one organ. */
const isCircle = (name: string): boolean => /[各有]|^机关|^直属/.test(name);

/** Two single organs of one sort between which a comma stands: 市财政局，市教育局; only where all marks are commas. */
function kindFindings(addressee: string, why: string): NoticeFinding[] {
  const names = namesIn(addressee);
  const outside = addressee.replace(/（[^）]*）/g, '');
  if (names.length < 2) return [];
  const single = !names.some(isCircle) && new Set(names.map((name) => name.at(-1))).size === 1;
  if (single && !outside.includes('、')) return [finding('addressee', '建议', '同类机关之间用顿号', why, [changing('addressee', addressee.replace(/，/g, '、'), '改用顿号')])];
  const circles = names.filter((name) => isCircle(name) && name.length > 3);
  if (circles.length === names.length && names.length > 2 && !outside.includes('，') && new Set(circles.map((name) => name.slice(-2))).size === names.length) {
    return [finding('addressee', '提示', '不同类的机关之间用逗号', why, [changing('addressee', names.join('，'), '改用逗号')])];
  }
  return [];
}
