import type { Plan } from '../model';

/**
 * A plan as it was read, to be set again as the document that it was (排版): a notice where one stood around it, else the plan
 * alone, with nothing put below its title that did not stand there.
 */
export const asFound = (plan: Plan): Plan => ({ ...plan, notice: { ...plan.notice, kind: plan.notice.title === '' ? 'plan' : 'notice', draftLabel: '' } });
