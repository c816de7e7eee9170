import type { Notice, Plan } from '../../shared/model';
import { checkNotice, type CheckContext, type NoticeFinding } from '../../shared/notice';
import { planOf } from './plans';

/** A notice with nothing to say against it, and whatever a test changes of it. */
export const soundNotice = (notice: Partial<Notice> = {}, given: Partial<Plan> = {}): Plan => {
  const plan = planOf(['一、总体目标', '加强领导。'], { id: 'p', year: 2026, given });
  return {
    ...plan,
    notice: {
      ...plan.notice, organ: '云州市科学技术局', docNumber: '云科字〔2026〕3号', title: '云州市科学技术局关于印发2026年工作要点的通知',
      addressee: '各县（区）科技局，局属各单位，机关各科室', body: ['现将《云州市科学技术局2026年工作要点》印发给你们，请结合实际，认真贯彻执行。'],
      signer: '云州市科学技术局', date: '2026-02-09', printOffice: '云州市科学技术局办公室', printDate: '2026-02-10', ...notice,
    },
  };
};

/** What is found in a field. */
export const foundIn = (field: NoticeFinding['field'], notice: Partial<Notice>, context: CheckContext = {}, given: Partial<Plan> = {}): NoticeFinding[] =>
  checkNotice(soundNotice(notice, given), context).filter((found) => found.field === field);

/** The plan after the first fix of a finding. */
export function mended(plan: Plan, found: NoticeFinding): Plan {
  const [fix] = found.fixes;
  if (!fix) throw new Error(`no fix: ${found.message}`);
  return { ...plan, notice: { ...plan.notice, ...fix.change } };
}
