import type { NoticeTemplate, Placeholder } from '../model';

/** What a wording leaves open. */
export interface Filling {
  organ: string;
  /** The plan's name, in full. */
  name: string;
  year: number;
}

const OPENING = /[《〈]/;
const CLOSING = /[》〉]/;
/** Behind the organ a plan's own name begins so; another beginning is part of a longer name of an organ. */
const OWN_NAME = /^(?:(?:19|20)\d{2}|[“《]|关于|年度|工作|重点)/;
const A_MATTER = /^关于|的(?:通知|函)$/;

/**
 * A wording with its placeholders filled in. Bare, the plan's name does not say the issuing organ a second time: not
 * 云州市科学技术局关于印发云州市科学技术局2025年工作要点的通知; in 《》 it stands in full. A name that would make
 * 关于印发关于…, or end in 的通知的通知, stands in 《》 (gbt9704 R43).
 */
export function fillWording(wording: string, { organ, name, year }: Filling): string {
  const words: Record<Placeholder, string> = { 发文机关: organ, 计划名称: name, 年度: `${year}年` };
  const said = organ !== '' && wording.includes('{发文机关}');
  const filled = wording.replace(/\{([^{}]*)\}/g, (whole, key: string, at: number) => {
    if (!Object.hasOwn(words, key)) return whole;
    const word = words[key as Placeholder];
    if (key !== '计划名称' || depthAt(wording, at) > 0) return word;
    const own = said && word.startsWith(organ) && OWN_NAME.test(word.slice(organ.length)) ? word.slice(organ.length) : word;
    return A_MATTER.test(own) ? `《${own}》` : own;
  });
  return nestMarks(filled);
}

/** How many marks are open before a place. */
const depthAt = (text: string, end: number): number =>
  [...text.slice(0, end)].reduce((depth, char) => depth + (OPENING.test(char) ? 1 : CLOSING.test(char) ? -1 : 0), 0);

/** 《…〈…〉…》: the marks of a name within a name (GB/T 15834-2011 4.15.3.4); left as it is where marks do not pair. */
export function nestMarks(text: string): string {
  let depth = 0;
  let nested = '';
  for (const char of text) {
    if (OPENING.test(char)) nested += ++depth % 2 === 1 ? '《' : '〈';
    else if (!CLOSING.test(char)) nested += char;
    else if (depth === 0) return text;
    else nested += depth-- % 2 === 1 ? '》' : '〉';
  }
  return depth === 0 ? nested : text;
}

/** A title of a notice, and of one that has only the name. */
const ISSUING = /^.*关于印[发送](.+)的(?:通知|函)$/;

/** What a plan is called in the notice that issues it: its title, which may itself be that of a notice or stand in 《》. */
export function planName(title: string): string {
  const plain = title.trim();
  const inner = ISSUING.exec(plain)?.[1] ?? plain;
  return /^《[^《》]*》$/.test(inner) ? inner.slice(1, -1) : inner;
}

export type Wording = Pick<NoticeTemplate, 'title' | 'body' | 'remark'>;

/** The customary wording of each kind (gbt9704 R43–R45), in the name of a bureau, a 党组 or an office alike. */
export const CUSTOMARY: Readonly<Record<NoticeTemplate['kind'], Wording>> = {
  notice: { title: '{发文机关}关于印发{计划名称}的通知', body: ['现将《{计划名称}》印发给你们，请结合实际，认真贯彻执行。'], remark: '' },
  letter: { title: '{发文机关}关于印送{计划名称}的函', body: ['现将《{计划名称}》印送你们，请在工作中予以支持。'], remark: '' },
  plan: { title: '{计划名称}', body: [], remark: '' },
};
