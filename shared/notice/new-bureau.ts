import { ISSUER_ROLES, type Bureau, type IssuerRole } from '../model';

/** What a bureau customarily issues under; '' while it has no name. */
export const customaryName = (name: string, role: IssuerRole): string =>
  name === '' ? '' : { bureau: name, party: `中共${name}党组`, office: `${name}办公室` }[role];

/** 机关设置 to begin with: the customary names of a bureau, and nothing else made up. */
export function newBureau(id: string, name: string): Bureau {
  return {
    id, name, issuers: ISSUER_ROLES.map((role) => ({ role, name: customaryName(name, role), codes: [] })),
    addressees: [], copies: [], printOffice: customaryName(name, 'office'), contact: { person: '', phone: '' }, page: 'A',
  };
}
