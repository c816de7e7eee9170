import type { Plan } from '../model';
import { blanks, cells, line } from './compose';
import { markText } from './mark-form';
import type { Mark, OfficialParagraph, OfficialRun } from './official-document';
import { COLUMNS } from './page';
import { organOf, writtenNumber } from './wording';

/** 版头: 份号, 密级, 紧急程度 where there are any; the mark, two lines down the number with the red line below it, two lines down the title. */
export function documentHead(plan: Plan): OfficialParagraph[] {
  const rare = rareLines(plan);
  const names = [organOf(plan), ...plan.notice.partners].filter(Boolean);
  const mark = names.length > 0 ? [...markLine({ names, suffix: '文件', above: rare.length }), ...blanks(2)] : [];
  return [...rare, ...mark, ...numberLines(plan), ...blanks(2)];
}

/** 10.1: the name of the 主办机关 alone; below the red lines what stands at the left, and the number at the right. */
export function letterHead(plan: Plan): OfficialParagraph[] {
  const organ = organOf(plan);
  const [first, ...rest] = rareLines(plan);
  const number: OfficialRun = { text: writtenNumber(plan), face: 'fangsong', at: 'edge' };
  return [
    ...(organ ? markLine({ names: [organ], suffix: '', above: 0, letter: true }) : []),
    { role: 'reference', runs: [...(first?.runs.map((run): OfficialRun => ({ ...run, at: 0 })) ?? []), number] },
    ...rest,
    ...blanks(2),
  ];
}

const markLine = (mark: Mark): OfficialParagraph[] => [{ ...line('mark', markText(mark), 'xiaobiaosong'), mark }];

/** 7.2.1–7.2.3, from the top of the type area, flush left. */
function rareLines({ notice: { serial, secrecy, urgency } }: Plan): OfficialParagraph[] {
  return [
    ...(serial ? [line('serial', serial)] : []),
    ...(secrecy ? [line('secrecy', secrecy, 'heiti')] : []),
    ...(urgency ? [line('urgency', urgency, 'heiti')] : []),
  ];
}

const SIGNED_BY = '签发人：';
/** 7.2.6: two names a row, one character between them and at the right. */
const NAMES_A_ROW = 2;

/**
 * The number, centred; of a document to a superior organ one character from the left, and at the right 签发人, further rows
 * of names below the first name: the last name stands beside the number (7.2.5, 7.2.6).
 */
function numberLines(plan: Plan): OfficialParagraph[] {
  const { approvers } = plan.notice;
  const number = writtenNumber(plan);
  if (approvers.length === 0) return [line('number', number)];
  const columns = Math.min(NAMES_A_ROW, approvers.length);
  const [first = 0, second = 0] = Array.from({ length: columns }, (_, column) => Math.max(...approvers.filter((_name, nth) => nth % columns === column).map(cells)) + 1);
  const start = COLUMNS - first - second;
  const rows = Array.from({ length: Math.ceil(approvers.length / columns) }, (_, nth) => approvers.slice(nth * columns, (nth + 1) * columns));
  return rows.map((names, nth): OfficialParagraph => {
    const isLast = nth === rows.length - 1;
    return {
      role: isLast ? 'number' : 'approvers',
      runs: [
        ...(isLast ? [{ text: number, face: 'fangsong', at: 1 } as const] : []),
        ...(nth === 0 ? [{ text: SIGNED_BY, face: 'fangsong', at: start - cells(SIGNED_BY) } as const] : []),
        // The first name follows 签发人：; a stop of its own would lie a hair before where that ends.
        ...names.map((text, column): OfficialRun => ({ text, face: 'kaiti', ...(nth + column === 0 ? {} : { at: start + column * first }) })),
      ],
    };
  });
}
