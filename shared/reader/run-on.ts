import { isPlanTitle } from './document-facts';
import { slicePassage } from './lines';
import type { Passage } from './reading';
import { ordinalOf } from './ordinals';

/**
 * Text whose paragraph ends were lost: headings stand in the middle of it, with or without a 。 before them, and run
 * straight into what follows:
 *
 *   …详见附表。（二）亮点工作1.研发投入成效明显。为推进…       ← 亮点工作 ends where the next number begins
 *   2.完善平台体系建设紧扣产业发展，构建…                       ← ends where an opening word follows a closing noun
 */
const LABEL = /[一二三四五六七八九十]{1,3}\s*、|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|\d{1,2}\s*(?:[、．]|\.(?!\d)|\.(?=20(?:\d{2}|[xX×]{2})年))|[.．](?=\s*[\u4e00-\u9fff])/g;

type Kind = 'han' | 'bracket' | 'digit' | 'dot';
interface Found {
  at: number;
  end: number;
  kind: Kind;
}

/** Passages shorter than this have kept their paragraph ends. */
const SHORTEST_RUN_ON = 400;
const LONGEST_GLUED_HEADING = 30;

export function splitRunOn(passage: Passage): Passage[] {
  if (passage.text.length < SHORTEST_RUN_ON) return [passage];
  const labels = findLabels(passage.text);
  if (labels.length < 2) return [passage];
  const parts: Passage[] = [];
  const first = labels[0]?.at ?? 0;
  if (first > 0) parts.push(...splitGluedTitle(slicePassage(passage, 0, first)));
  labels.forEach(({ at, end }, i) => parts.push(...splitGluedHeading(slicePassage(passage, at, labels[i + 1]?.at), end - at)));
  return parts;
}

function findLabels(text: string): Found[] {
  const found: Found[] = [];
  const last: Record<Kind, number> = { han: 0, bracket: 0, digit: 0, dot: 0 };
  for (const match of text.matchAll(LABEL)) {
    const label: Found = { at: match.index, end: match.index + match[0].length, kind: kindOf(match[0]) };
    const ordinal = ordinalOf(match[0]);
    if (!isHeadingLabel(text, label, ordinal, last[label.kind], found.at(-1))) continue;
    last[label.kind] = ordinal;
    if (label.kind === 'han') last.bracket = 0;
    if (label.kind !== 'digit' && label.kind !== 'dot') last.digit = 0;
    found.push(label);
  }
  return found;
}

const kindOf = (label: string): Kind => (/^[.．]/.test(label) ? 'dot' : /^\d/.test(label) ? 'digit' : /^[（(]/.test(label) ? 'bracket' : 'han');

/** Behind an end mark any number is a heading's; elsewhere only one that the count expects. */
function isHeadingLabel(text: string, { at, end, kind }: Found, ordinal: number, last: number, above: Found | undefined): boolean {
  const before = text.slice(Math.max(0, at - 70), at).trimEnd();
  const sign = before.at(-1) ?? '';
  const next = text[end] ?? '';
  if (/[第之约近\dA-Za-z一二三四五六七八九十、.．]/.test(sign) || /[一二三四五六七八九十，。、；）)\]%年月日]/.test(next)) return false;
  const underHeading = above !== undefined && at - above.end <= LONGEST_GLUED_HEADING && at > above.end && !/[，,。；：:、]/.test(text.slice(above.end, at));
  if (kind === 'dot') return underHeading;
  if (sign === '' || /[。！？；]/.test(sign)) return true;
  if (underHeading) return above.kind !== kind && (ordinal === 1 || ordinal === last + 1);
  if (above === undefined) return kind === 'han' && ordinal === 1 && isPlanTitle(before);
  return last > 0 && ordinal === last + 1 && !/[，,：:“‘《（(]/.test(sign);
}

/** Nouns that end a heading of its own line. */
const CLOSING = /(?:思想|目标|思路|情况|工作|任务|要求|措施|举措|问题|不足|建设|合作|研发|引育|地位|成效|重点|保障|原则|体系|能力|水平|发展|创新|改革|服务|管理|转化|融合|攻关|培育|平台|环境|机制|活动|行动|氛围|形势|部署|成绩|经验|打算|队伍|作风|效能|质量|安全|监管|治理|振兴|升级)$/;
/** Words that open a sentence, not the rest of a heading. */
const OPENING = /^(?:以习近平|以党的|以.{2,12}为|坚持以|围绕|紧扣|紧紧|聚焦|实施|落实|继续|按照|根据|为了|为进一步|为深入|为全面|加强|加快|推进|推动|全面|深入|认真|积极|大力|全年|今年|今后|目前|近年来|一年来|(?:19|20)(?:\d{2}|[xX×]{2})年|我市|我局|我县|我区|全市|全县|截至|通过|依托|建立|完善|组织|开展|进一步|力争|严格|充分|抓好|着力|切实|坚持|持续|统筹|按|对|在)/;

/** A heading that runs straight into its text is cut off where a closing noun meets an opening word. */
function splitGluedHeading(passage: Passage, labelLength: number): Passage[] {
  const { text } = passage;
  const stop = text.indexOf('。');
  const first = stop < 0 ? text.length : stop;
  if (first - labelLength <= LONGEST_GLUED_HEADING) return [passage];
  for (let at = labelLength + 4; at <= labelLength + LONGEST_GLUED_HEADING; at++) {
    if (/[。；：:]/.test(text[at - 1] ?? '')) break;
    const rest = text.slice(at, at + 20);
    if (CLOSING.test(text.slice(labelLength, at)) && OPENING.test(rest)) return [slicePassage(passage, 0, at), slicePassage(passage, at)];
  }
  return [passage];
}

/** A title that runs straight into the first sentence: …2024年工作要点2024年是… */
function splitGluedTitle(passage: Passage): Passage[] {
  for (let at = 6; at <= Math.min(60, passage.text.length - 1); at++) {
    if (isPlanTitle(passage.text.slice(0, at)) && OPENING.test(passage.text.slice(at, at + 20))) return [slicePassage(passage, 0, at), slicePassage(passage, at)];
  }
  return [passage];
}
