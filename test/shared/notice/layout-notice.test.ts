import { textOf, type Plan } from '../../../shared/model';
import { shownLabels } from '../../../shared/outline';
import { layoutNotice, paragraphsIn, type OfficialParagraph } from '../../../shared/notice';
import { samplePlan } from '../../support/plans';

const withNotice = (notice: Partial<Plan['notice']>): Plan => {
  const plan = samplePlan(2025);
  return { ...plan, notice: { ...plan.notice, ...notice } };
};
const textIn = (paragraph: OfficialParagraph): string => paragraph.runs.map((run) => run.text).join('');
const paragraphs = (plan: Plan) => paragraphsIn(layoutNotice(plan).document);

describe('the notice that issues a plan', () => {
  it('stands in the order of clause 7', () => {
    const roles = paragraphs(samplePlan(2025)).map((paragraph) => paragraph.role).filter((role) => role !== 'blank');
    expect(roles.slice(0, 8)).toEqual(['mark', 'number', 'title', 'title', 'addressee', 'body', 'signer', 'date']);
    expect(roles[8]).toBe('title');
  });

  it('leaves two lines below mark and red line, one below the title, two for the seal', () => {
    const roles = paragraphs(samplePlan(2025)).map((paragraph) => paragraph.role).join(' ');
    expect(roles).toMatch(/^mark blank blank number blank blank title title blank addressee body blank blank signer date title/);
  });

  it('types out every character of the plan, labels included, in order', () => {
    const plan = samplePlan(2025);
    const labels = shownLabels(plan);
    const all = paragraphs(plan);
    const from = all.findIndex((paragraph) => paragraph.newPage);
    const body = all.slice(from).filter((paragraph) => paragraph.role === 'body' || paragraph.role === 'heading');
    expect(body.map(textIn)).toEqual(plan.blocks.map((block) => (labels.get(block.id) ?? '') + textOf(block)));
  });

  it('sets each level in its face, and only the heading sentence of a run-in heading', () => {
    const all = paragraphs(samplePlan(2025));
    const of = (start: string) => all.find((paragraph) => textIn(paragraph).startsWith(start));
    expect(of('一、')?.runs.map((run) => run.face)).toEqual(['heiti']);
    const second = of('（一）');
    expect(second?.runs[0]?.face).toBe('kaiti');
    const runIn = all.find((paragraph) => /^1\./.test(textIn(paragraph)));
    expect(new Set(runIn?.runs.map((run) => run.face))).toEqual(new Set(['fangsong']));
  });

  it('centres the name on the date, four characters from the right (7.3.5.1)', () => {
    const all = paragraphs(withNotice({ signer: '云州市科学技术局', date: '2025-02-24' }));
    const [signer, date] = ['signer', 'date'].map((role) => all.find((paragraph) => paragraph.role === role));
    expect(date?.right).toBe(4);
    // The date is 6.5 characters wide (seven digits at half, three characters), the name 8.
    expect(signer?.right).toBe(4 + (6.5 - 8) / 2);
  });

  it('moves the date in when the name is too long to be centred on it', () => {
    const all = paragraphs(withNotice({ signer: '中共云州市科学技术局党组和市知识产权局党组', date: '2025-02-24' }));
    expect(all.find((paragraph) => paragraph.role === 'signer')?.right).toBe(0);
    expect(all.find((paragraph) => paragraph.role === 'date')?.right).toBeGreaterThan(4);
  });

  it('writes the date without padding, and the customary words where none are given', () => {
    const all = paragraphs(withNotice({ date: '2025-02-04', body: [], title: '' })).map(textIn);
    expect(all).toContain('2025年2月4日');
    expect(all).toContain('现将《云州市科学技术局2025年工作要点》印发给你们，请结合实际，认真贯彻执行。');
    expect(all.join('')).toContain('云州市科学技术局关于印发2025年工作要点的通知');
  });

  it('leaves blank what is not known', () => {
    const plan = { ...withNotice({ docNumber: '', date: '', addressee: '', organ: '' }), issuer: '' };
    const { document } = layoutNotice(plan);
    expect(paragraphsIn(document).some((paragraph) => paragraph.role === 'mark')).toBe(false);
    expect(paragraphsIn(document).map(textIn)).toContain('〔2025〕　　号');
  });
});
