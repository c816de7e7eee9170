import type { Issuer, Plan } from '../../model';
import { nextNumber } from '../next-number';
import { mendNumber, readNumber, writeNumber } from '../number-form';
import { changing, finding, ofSent, type CheckContext, type NoticeFinding } from './check';

const CLAUSE = 'GB/T 9704—2012 7.2.5：机关代字〔年份〕序号号；年份标全称、用六角括号，序号不编虚位、不加“第”。';
const SAME = '发文字号的代字与发文机关、文种一致。';

/** R12 and R48: form, year and 代字. */
export const checkNumber = ofSent((plan, context) => {
  const { docNumber } = plan.notice;
  if (docNumber === '') return [finding('docNumber', '必改', '没有填写发文字号，公文中留空', CLAUSE)];
  const parts = readNumber(docNumber);
  if (parts) return [...wrongYear(plan, parts), ...wrongCode(plan, parts, context)];
  const { told, mended } = mendNumber(docNumber);
  const message = mended ? told.join('，') : '应写作“机关代字〔年份〕序号号”';
  return [finding('docNumber', '必改', message, CLAUSE, mended ? [changing('docNumber', mended)] : [])];
});

type Parts = NonNullable<ReturnType<typeof readNumber>>;

function wrongYear({ notice }: Plan, { code, year, number }: Parts): NoticeFinding[] {
  const dated = Number(notice.date.slice(0, 4));
  if (!dated || dated === year) return [];
  return [finding('docNumber', '必改', `字号是${year}年的，成文日期在${dated}年`, '发文字号的年份是成文日期所在的年份。', [changing('docNumber', writeNumber(code, dated, number))])];
}

/** The 代字 belongs to the organ in whose name the document goes out (R46, R47, R48). */
function wrongCode({ notice }: Plan, { code, year }: Parts, { bureau }: CheckContext): NoticeFinding[] {
  const issuer = bureau?.issuers.find(({ role }) => role === notice.issuer?.role);
  const own = issuer ? codesFor(issuer, notice.kind) : [];
  if (!bureau || !issuer || own.length === 0) return looksForeign(notice.organ, code);
  if (own.includes(code)) return [];
  const owner = bureau.issuers.find(({ codes }) => codes.some((known) => known.code === code));
  const told = !owner ? `机关设置里没有代字“${code}”` : owner === issuer ? `代字“${code}”用于另一文种` : `代字“${code}”是${owner.name}的，这份公文以${issuer.name}的名义印发`;
  const next = nextNumber(bureau, issuer.role, notice.kind, year);
  return [finding('docNumber', owner ? '必改' : '建议', told, SAME, next ? [changing('docNumber', next)] : [])];
}

const codesFor = ({ codes }: Issuer, kind: string): string[] => codes.filter((own) => own.kind === kind).map(({ code }) => code);

/** Without a bureau's list of codes: what its name would have to say. */
function looksForeign(organ: string, code: string): NoticeFinding[] {
  if (organ.endsWith('党组') && !code.includes('党')) return [finding('docNumber', '建议', '党组文件的代字一般带“党”字', SAME)];
  if (/办公[室厅]$/.test(organ) && !/[办厅]/.test(code)) return [finding('docNumber', '建议', '办公室文件的代字一般带“办”字', SAME)];
  return [];
}
