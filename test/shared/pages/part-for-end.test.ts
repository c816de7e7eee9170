import type { Notice } from '../../../shared/model';
import { layoutNotice, paragraphsIn, type OfficialDocument } from '../../../shared/notice';
import { composePages, LIBRE_OFFICE, partedForEnd, WORD, type DrawnPage } from '../../../shared/pages';
import { longBody, plainPlan } from '../../official/plans';

const PARTNERS = ['云州市财政局', '云州市发展和改革委员会', '云州市教育局', '云州市农业农村局'];
const LONG = '关于印发《云州市科学技术局2025年科技创新和成果转化工作要点》的通知';
const annexes = (count: number): Notice['annexes'] => Array.from({ length: count }, (_, nth) => ({ kind: 'separate', title: `2025年重大项目清单之${nth + 1}责任分工以及进度安排和资金使用情况一览表` }));

function documentOf(given: Partial<Notice>, page: 'A' | 'B' = 'A'): OfficialDocument {
  const plan = plainPlan(3);
  const notice: Notice = { ...plan.notice, organ: '云州市科学技术局', docNumber: '云科发〔2025〕7号', title: '关于印发2025年工作要点的通知', addressee: '各县（区）科技局，局属各单位', date: '2025-02-24', ...given };
  return layoutNotice({ ...plan, notice }, { page }).document;
}

/** On which pages of a setter's stand the body of the notice, and its date. */
function placesIn(document: OfficialDocument, pages: readonly DrawnPage[]) {
  const paragraphs = paragraphsIn(document);
  const planFrom = paragraphs.findIndex(({ newPage }) => newPage);
  const shown = (role: string) => pages.flatMap(({ lines }, nth) => (lines.some(({ paragraph }) => paragraph !== null && paragraph < planFrom && paragraphs[paragraph]?.role === role) ? [nth] : []));
  return { body: shown('body'), signer: shown('signer'), date: shown('date') };
}

const lengths = [30, 60, 100, 120, 140, 160, 180, 200, 230, 260, 300, 360, 420, 600];
const cases: [name: string, given: Partial<Notice>][] = [
  ['plain', {}], ['with a long title', { title: LONG }], ['without seal', { sealed: false }], ['secret and urgent', { serial: '000012', secrecy: '秘密★1年', urgency: '特急' }],
  ['with the plan as 附件', { place: 'annex' }], ['with four 附件', { place: 'annex', annexes: annexes(3) }], ['of three organs', { partners: PARTNERS.slice(0, 2) }],
  ['of five organs', { partners: PARTNERS }], ['of five organs with four 附件', { partners: PARTNERS, place: 'annex', annexes: annexes(3) }], ['as a letter', { kind: 'letter' }],
];

describe('the end of the body beside signature and date (7.3.5.5), the first page with body (7.3.3)', () => {
  it.each(cases)('%s, in bodies of all lengths', (_name, given) => {
    for (const page of ['A', 'B'] as const) {
      for (const body of [...lengths.map((length) => [longBody(length)]), [longBody(150), longBody(60)], [longBody(150), longBody(400)]]) {
        const document = documentOf({ ...given, body }, page);
        for (const setter of [WORD, LIBRE_OFFICE]) {
          const { body: bodies, signer, date } = placesIn(document, composePages(document, { setter }).pages);
          const told = { page, lengths: body.map(({ length }) => length), setter: setter === WORD ? 'Word' : 'LibreOffice' };
          expect({ ...told, first: bodies[0], beside: bodies.includes(date[0] ?? -1), signer }).toEqual({ ...told, first: 0, beside: true, signer: date });
        }
      }
    }
  });

  it('loses no word and parts nothing where all of it stands together', () => {
    for (const length of lengths) {
      const document = documentOf({ body: [longBody(length)], place: 'annex' });
      const set = partedForEnd(document);
      expect(paragraphsIn(set).flatMap(({ runs }) => runs).map(({ text }) => text).join('')).toBe(paragraphsIn(document).flatMap(({ runs }) => runs).map(({ text }) => text).join(''));
      expect(partedForEnd(set)).toBe(set);
    }
    expect(paragraphsIn(partedForEnd(documentOf({ body: [longBody(40)] }))).some(({ continues }) => continues !== undefined)).toBe(false);
    expect(paragraphsIn(partedForEnd(documentOf({ body: [longBody(140)], place: 'annex' }))).some(({ continues }) => continues !== undefined)).toBe(true);
  });

  it('begins where a line of the paragraph would, at the left edge', () => {
    const document = documentOf({ body: [longBody(140)], place: 'annex' });
    const paragraphs = paragraphsIn(document);
    const [first, second] = composePages(document).pages;
    const [above, below] = [first, second].map((page) => page?.lines.filter(({ paragraph }) => paragraph !== null && paragraphs[paragraph]?.role === 'body') ?? []);
    expect(above?.length).toBeGreaterThan(1);
    expect(below?.[0]?.pieces[0]?.xs[0]).toBe(1588);
    expect(below?.[0]?.paragraph).toBe(above?.[0]?.paragraph);
    expect(below?.[0]?.offset).toBeGreaterThan(above?.at(-1)?.offset ?? 0);
  });
});
