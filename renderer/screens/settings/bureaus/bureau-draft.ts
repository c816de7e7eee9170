import { ISSUER_ROLES, type Bureau, type Issuer, type IssuerRole, type NoticeKind } from '../../../../shared/model';
import { customaryName } from '../../../../shared/notice';

/** A bureau as it is written in: as kept, but parts may still be empty. */


/** Another name of the bureau: names that follow from the old one follow it. */
export function renameBureau(bureau: Bureau, name: string): Bureau {
  const follows = (own: string, role: IssuerRole) => (own === customaryName(bureau.name.trim(), role) ? customaryName(name.trim(), role) : own);
  return {
    ...bureau, name, printOffice: follows(bureau.printOffice, 'office'),
    issuers: ISSUER_ROLES.map((role) => ({ ...issuerOf(bureau, role), name: follows(issuerOf(bureau, role).name, role) })),
  };
}

export const issuerOf = (bureau: Bureau, role: IssuerRole): Issuer => bureau.issuers.find((own) => own.role === role) ?? { role, name: '', codes: [] };

export const withIssuer = (bureau: Bureau, issuer: Issuer): Bureau =>
  ({ ...bureau, issuers: ISSUER_ROLES.map((role) => (role === issuer.role ? issuer : issuerOf(bureau, role))) });

export const codeOf = (issuer: Issuer, kind: NoticeKind): string => issuer.codes.find((own) => own.kind === kind)?.code ?? '';

/** Another 代字 is another count: the numbers of the old one are none of the new. While it is still typed in, they stay. */
export function withCode(issuer: Issuer, kind: NoticeKind, code: string): Issuer {
  const old = issuer.codes.find((own) => own.kind === kind);
  return { ...issuer, codes: [...issuer.codes.filter((own) => own.kind !== kind), { kind, code, next: old?.next ?? [] }] };
}

/** The next 序号 of a year as set; null: none was set, so that it begins with 1. */
export const numberOf = (issuer: Issuer, kind: NoticeKind, year: number): number | null =>
  issuer.codes.find((own) => own.kind === kind)?.next.find((next) => next.year === year)?.number ?? null;

export function withNumber(issuer: Issuer, kind: NoticeKind, { year, number }: { year: number; number: number | null }): Issuer {
  return {
    ...issuer,
    codes: issuer.codes.map((own) => (own.kind !== kind ? own : {
      ...own, next: [...own.next.filter((next) => next.year !== year), ...(number === null ? [] : [{ year, number }])].sort((a, b) => a.year - b.year),
    })),
  };
}

/** What of the bureaus can be kept: rows without their words are left out, a name that is missing is made up for. */
export const completeBureaus = (bureaus: readonly Bureau[]): Bureau[] => bureaus.map(completeBureau);

function completeBureau(bureau: Bureau): Bureau {
  const circles = (list: Bureau['copies'], what: string) => list.filter(({ text }) => text.trim() !== '').map(({ name, text }, at) => ({ name: name.trim() || `${what}${at + 1}`, text: text.trim() }));
  return {
    ...bureau,
    name: bureau.name.trim() || UNNAMED,
    issuers: bureau.issuers.filter(({ name }) => name.trim() !== '').map((issuer) => ({ ...issuer, name: issuer.name.trim(), codes: issuer.codes.filter(({ code }) => code.trim() !== '').map((own) => ({ ...own, code: own.code.trim() })) })),
    addressees: circles(bureau.addressees, '主送范围'),
    copies: circles(bureau.copies, '抄送范围'),
  };
}

export const UNNAMED = '未填名称的机关';
