import { ISSUER_ROLES, type Bureau, type Issuer, type IssuerRole, type Notice } from '../model';
import { customaryName } from './new-bureau';
import { nextNumber } from './next-number';
import { readNumber } from './number-form';

/** In whose name, as an official says it. */
export const ROLE_NAMES: Readonly<Record<IssuerRole, string>> = { bureau: '局', party: '党组', office: '办公室' };

/** 中共云州市科学技术局党组, 云州市科学技术局办公室 → 云州市科学技术局. */
export const bureauIn = (organ: string): string => organ.replace(/^(?:中共|中国共产党)/, '').replace(/(?:党组|党委|办公室|办公厅)$/, '');

/** The names that a document can go out under: those of the bureau's settings, else the customary ones of an organ. */
export function issuersOf(bureau: Bureau | null, organ: string): Issuer[] {
  if (bureau) return ISSUER_ROLES.flatMap((role) => bureau.issuers.filter((issuer) => issuer.role === role));
  const name = bureauIn(organ);
  return name === '' ? [] : ISSUER_ROLES.map((role) => ({ role, name: customaryName(name, role), codes: [] }));
}

/** Whose name stands in the mark: as chosen, else as the name says. */
export function roleOf({ issuer, organ }: Pick<Notice, 'issuer' | 'organ'>): IssuerRole {
  if (issuer) return issuer.role;
  return organ.endsWith('党组') ? 'party' : /办公[室厅]$/.test(organ) ? 'office' : 'bureau';
}

/** What is chosen; `organ`: that issued till now; `year`: of the number, while no date is set. */
interface Filling {
  bureau: Bureau | null;
  issuer: Issuer;
  organ: string;
  year: number;
}

/**
 * The fields that follow from who issues. A number, a print office or a contact that a person wrote stays; one that an
 * issuer of this bureau gave is given anew.
 */
export function fillFromIssuer(notice: Notice, filling: Filling): Notice {
  const { bureau, issuer, organ } = filling;
  const { name, role } = issuer;
  const at = notice.title.indexOf('关于');
  const titled = at > 0 && notice.title.slice(0, at).replace(/\n/g, '') === organ;
  return {
    ...notice,
    issuer: bureau ? { bureau: bureau.id, role } : null,
    organ: name,
    signer: name,
    title: titled ? name + notice.title.slice(at).replace(/\n/g, '') : notice.title,
    docNumber: numberFor(notice, filling),
    printOffice: notice.kind === 'notice' ? notice.printOffice || bureau?.printOffice || '' : notice.printOffice,
    remark: notice.remark || (notice.kind === 'letter' ? contactLine(bureau) : ''),
  };
}

function numberFor({ docNumber, kind, date }: Notice, { bureau, issuer, year }: Filling): string {
  const given = readNumber(docNumber);
  const ofBureau = given && bureau?.issuers.some(({ codes }) => codes.some(({ code }) => code === given.code));
  const own = given && issuer.codes.some((code) => code.kind === kind && code.code === given.code);
  if (docNumber !== '' && (!ofBureau || own)) return docNumber;
  return (bureau && nextNumber(bureau, issuer.role, kind, Number(date.slice(0, 4)) || year)) ?? (ofBureau ? '' : docNumber);
}

/** For 附注 of a letter: 联系人：李四，联系电话：0791—12345678. */
export function contactLine(bureau: Bureau | null): string {
  const { person = '', phone = '' } = bureau?.contact ?? {};
  return [person && `联系人：${person}`, phone && `联系电话：${phone}`].filter(Boolean).join('，');
}
