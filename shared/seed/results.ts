import { nameOf, sentencesOf } from '../align';
import { commitments, idSchema, mentionedTargets, z, type Plan, type Target, type TargetId } from '../model';
import { headingText, isReportHeading, sectionsOf } from '../outline';
import { matchRows, readResult } from '../results';
import { formatAmount } from '../targets';
import type { ResultChoice } from './choices';

/** Last year's plan with what became of its targets; an empty text takes a result away, one that says the same changes nothing. */
export function withResults(last: Plan, results: readonly ResultChoice[]): Plan {
  const told = new Map(results.map(({ target, text }) => [target, text.trim()]));
  const tell = (target: Target): Target => {
    const text = told.get(target.id);
    if (text === undefined || text === (target.result?.text ?? '')) return target;
    return { ...target, result: text === '' ? undefined : readResult(text, target) };
  };
  const targets = last.targets.map(tell);
  return targets.every((target, at) => target === last.targets[at]) ? last : { ...last, targets };
}

/** A result that another document tells, for a person to confirm. */
export const proposedResultSchema = z.strictObject({
  target: idSchema,
  text: z.string(),
  /** The document that tells it, and its sentence. */
  source: z.string(),
  sentence: z.string(),
});

export type ProposedResult = z.infer<typeof proposedResultSchema>;

/**
 * What work summaries say of a plan's targets: figures that they report of its year, matched by name, measure and unit. Targets
 * whose result is known are left; where several documents tell one, the first does.
 */
export function proposeResults(last: Plan, documents: readonly Plan[]): ProposedResult[] {
  const open = commitments(last).filter(({ result, indicator }) => !result && indicator !== '');
  const told = new Map<TargetId, ProposedResult>();
  for (const document of documents) {
    const sentences = sentencesOf(document);
    for (const { target, reported } of matchReported(open.filter(({ id }) => !told.has(id)), reportedTargets(document, last))) {
      // A plan may state one figure as several targets: what is reported of it is said of all.
      for (const each of open.filter((other) => nameOf(other) === nameOf(target) && kindOf(other) === kindOf(target))) {
        told.set(each.id, { target: each.id, text: formatAmount(reported), source: document.title, sentence: sentences.get(reported.id) ?? '' });
      }
    }
  }
  return open.flatMap(({ id }) => told.get(id) ?? []);
}

const kindOf = ({ measure, unit }: Target): string => `${measure}/${unit}`;

/** Reported figures and the targets that they may be of, within one measure and unit. */
function matchReported(open: readonly Target[], reported: readonly Target[]): { target: Target; reported: Target }[] {
  return [...new Set(reported.map(kindOf))].flatMap((kind) => {
    const targets = open.filter((target) => kindOf(target) === kind);
    const figures = reported.filter((each) => kindOf(each) === kind);
    const found = matchRows({ targets }, figures.map(({ indicator }) => ({ indicator, amount: '', result: '', owner: '', deadline: '' })));
    return figures.flatMap((figure, nth) => {
      const target = targets.find(({ id }) => id === found[nth]);
      return target ? [{ target, reported: figure }] : [];
    });
  });
}

/** Whether a document can tell what became of a plan's targets: another one of the same organ, of that year or the next. */
export const mayReport = (document: Pick<Plan, 'id' | 'year' | 'issuer'>, last: Pick<Plan, 'id' | 'year' | 'issuer'>): boolean =>
  document.id !== last.id && (document.year === last.year || document.year === last.year + 1)
  && (document.issuer === last.issuer || document.issuer === '' || last.issuer === '');

/** The figures that a document reports of the year of `last`: all of a summary of that year, the reporting sections of the next year's plan. */
function reportedTargets(document: Plan, last: Plan): Target[] {
  if (!mayReport(document, last)) return [];
  const isSummary = document.year === last.year && isReportHeading(document.title);
  const blocks = isSummary ? document.blocks : reportingBlocks(document);
  const mentioned = mentionedTargets(blocks);
  return document.targets.filter(({ id, role, indicator }) => role === 'actual' && indicator !== '' && mentioned.has(id));
}

/** What stands under headings that report, the deeper sections below them included. */
function reportingBlocks(document: Plan): Plan['blocks'] {
  let under = 0;
  return sectionsOf(document).flatMap(({ heading, blocks }) => {
    if (heading && (under === 0 || heading.level <= under)) under = isReportHeading(headingText(heading)) ? heading.level : 0;
    return under > 0 ? blocks : [];
  });
}
