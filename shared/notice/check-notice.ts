import { SEVERITIES, type Plan } from '../model';
import { CHECKS, type CheckContext, type NoticeFinding } from './checks';

/** What is missing or wrong in a plan that is to be issued, the gravest first, otherwise in the order of the paper. */
export function checkNotice(plan: Plan, context: CheckContext = {}): NoticeFinding[] {
  const found = CHECKS.flatMap((check) => check(plan, context));
  return found.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
