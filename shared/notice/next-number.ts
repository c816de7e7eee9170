import type { Bureau, IssuerRole, NoticeKind } from '../model';
import { writeNumber } from './number-form';

/** The number that a document of this kind would get next; the first of a year is 1号. Null while the settings name no 代字 for it. */
export function nextNumber(bureau: Bureau, role: IssuerRole, kind: NoticeKind, year: number): string | null {
  const code = bureau.issuers.find((issuer) => issuer.role === role)?.codes.find((own) => own.kind === kind);
  return code ? writeNumber(code.code, year, code.next.find((next) => next.year === year)?.number ?? 1) : null;
}
