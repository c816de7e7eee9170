import { bureauListSchema, succeed, type Bureau, type Result } from '../../shared/model';
import { afterIssuing } from '../../shared/notice';
import type { Environment } from './environment';
import { readList, saveList, type ListKind } from './kept-list';

/** 机关设置, as the office keeps them. */
export const BUREAUS: ListKind<Bureau> = { setting: 'bureaus', items: bureauListSchema, called: '机关设置' };

/**
 * A document of this bureau went out under this number: the next one is proposed behind it. Within the transaction of the
 * caller, where there is one.
 */
export function countIssued(env: Environment, bureau: string, docNumber: string): Result<unknown> {
  const kept = readList(env, BUREAUS);
  if (!kept.ok) return kept;
  const { revision, items } = kept.value;
  const next = items.map((own) => (own.id === bureau ? afterIssuing(own, docNumber) : own));
  return next.some((own, at) => own !== items[at]) ? saveList(env, BUREAUS, { revision, items: next }) : succeed({});
}
