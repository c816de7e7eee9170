import type { Bureau, IssuerRole, NoticeKind } from '../model';
import { readNumber, writeNumber } from './number-form';

type Code = Bureau['issuers'][number]['codes'][number];

/** What `codeSchema` allows. */
const MOST = 99_999;
const YEARS = 200;

const codesIn = (bureau: Bureau): Code[] => bureau.issuers.flatMap((issuer) => issuer.codes);
const nextIn = ({ next }: Code, year: number): number => next.find((one) => one.year === year)?.number ?? 1;

/**
 * The number that a document of this kind would get next: 云科字〔2026〕5号; the first of a year is 1号. Null while the
 * settings name no 代字 for it. Kinds that share a 代字 share its count.
 */
export function nextNumber(bureau: Bureau, role: IssuerRole, kind: NoticeKind, year: number): string | null {
  const own = bureau.issuers.find((issuer) => issuer.role === role)?.codes.find((code) => code.kind === kind);
  if (!own) return null;
  const number = Math.max(...codesIn(bureau).filter(({ code }) => code === own.code).map((code) => nextIn(code, year)));
  return writeNumber(own.code, year, number);
}

/**
 * The settings once a document went out under this number: what comes next of its 代字 and year is the one behind it, unless
 * it is further already. A number of another 代字, and one that is not in the form, changes nothing.
 */
export function afterIssuing(bureau: Bureau, docNumber: string): Bureau {
  const written = readNumber(docNumber.trim());
  if (!written) return bureau;
  const { code, year } = written;
  const number = Math.min(written.number + 1, MOST);
  if (!codesIn(bureau).some((own) => own.code === code && nextIn(own, year) < number)) return bureau;
  const advance = (own: Code): Code => {
    if (own.code !== code || nextIn(own, year) >= number) return own;
    return { ...own, next: [...own.next.filter((one) => one.year !== year), { year, number }].sort((a, b) => a.year - b.year).slice(-YEARS) };
  };
  return { ...bureau, issuers: bureau.issuers.map((issuer) => ({ ...issuer, codes: issuer.codes.map(advance) })) };
}
