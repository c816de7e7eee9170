import { createLinter, type LintContext } from '../lint';
import { commitments, textOf, type Plan } from '../model';
import { organOf, readNumber, sayFinding, type NoticeFinding } from '../notice';
import { statusOf, STATUS_NAMES, threadsOf, type Entry } from '../review';
import { isTargetOpen, OPEN_FIGURE } from '../targets';

/** What stands in the way of issuing: `musts` are mended first, `findings` are known of and may be issued with. */
export interface Hindrances {
  musts: string[];
  findings: string[];
}

/** What they are found from, beside the plan: last year's plan and the terms, what the notice's own checks found, and what was said in review. */
export interface IssuingContext extends LintContext {
  notice: readonly NoticeFinding[];
  entries: readonly Entry[];
}

/** Looks through a plan that is to be issued; each is one Chinese sentence that says what to do. */
export function findHindrances(plan: Plan, context: IssuingContext): Hindrances {
  const musts = findMusts(plan, context.notice);
  return { musts, findings: [...findInNotice(plan, context.notice), ...findInText(plan, context), ...findInReview(context.entries)] };
}

/** Without these no document is one (GB/T 9704-2012 7.2.4, 7.2.5, 7.3.5.4), or the plan says nothing. */
function findMusts(plan: Plan, notice: readonly NoticeFinding[]): string[] {
  const { kind, docNumber } = plan.notice;
  const open = plan.blocks.reduce((sum, block) => sum + textOf(block).split(OPEN_FIGURE).length - 1, 0);
  const undecided = commitments(plan).filter(isTargetOpen);
  return [
    kind === 'plan' && '“送审稿”只送审，不印发。请把文种改为通知或函。',
    organOf(plan) === '' && '没有填写发文机关。请填写发文机关标志。',
    docNumber === '' && '没有填写发文字号。',
    docNumber !== '' && !readNumber(docNumber) && '发文字号应为“机关代字〔年份〕序号号”，年份用六角括号〔〕，序号不加“第”、不补零。',
    ...notice.filter(isDateFault).map(({ message }) => `${message}。`),
    plan.blocks.every((block) => textOf(block).trim() === '') && '计划没有正文。',
    open > 0 && `正文中还有 ${open} 处“（待定）”。请在“起草”中写定。`,
    undecided.length > 0 && `还有 ${undecided.length} 项指标沿用上年、没有确认（${named(undecided.map(({ indicator }) => indicator))}）。请在“起草”中按 F8 逐项改写或确认。`,
  ].filter((fault) => typeof fault === 'string');
}

/** No date, or none of the calendar. */
const isDateFault = ({ field, severity }: NoticeFinding): boolean => field === 'date' && severity === '必改';

/** What the checks of the notice say that is not said already; a 提示 holds nobody up. */
function findInNotice({ notice: { docNumber } }: Plan, notice: readonly NoticeFinding[]): string[] {
  const isSaid = (found: NoticeFinding) => isDateFault(found) || found.field === 'plan' || (found.field === 'docNumber' && !readNumber(docNumber));
  return notice.filter((found) => found.severity !== '提示' && !isSaid(found)).map((found) => `${sayFinding(found).replace(/。$/, '')}。`);
}

/** What the findings of the draft say that is not said already. */
const SAID_ABOVE = ['open-figures'];

function findInText(plan: Plan, context: LintContext): string[] {
  const found = createLinter(context).lint(plan).filter(({ rule }) => !SAID_ABOVE.includes(rule));
  const serious = found.filter(({ severity }) => severity === '必改').map(({ message }) => message);
  return [
    ...(serious.length > 0 ? [`正文中还有 ${serious.length} 处“必改”的问题（${named([...new Set(serious)])}）。`] : []),
    ...found.filter(({ rule, severity }) => rule === 'undecided' && severity !== '必改').map(({ message }) => `${message}。`),
  ];
}

function findInReview(entries: readonly Entry[]): string[] {
  const status = statusOf(entries);
  const open = threadsOf(entries).filter(({ state }) => state === 'open').length;
  return [
    ...(status === 'final' ? [] : [`文稿还没有定稿，现在是“${STATUS_NAMES[status]}”。`]),
    ...(open > 0 ? [`还有 ${open} 条意见没有处理。`] : []),
  ];
}

/** The first three by name. */
const named = (names: readonly string[]): string => names.slice(0, 3).join('、') + (names.length > 3 ? '等' : '');
