import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { fail, planSchema, succeed, type Plan, type Result } from '../../shared/model';
import type { Db } from './connection';

/** Reads a stored document, which a failing disk or another hand may have damaged. Problem: bad-input. */
export function readDocument(db: Db, row: { id: string; title: string; document: string }): Result<Plan> {
  const damaged = (why: string): Result<Plan> => {
    db.log(`damaged document of plan ${row.id}: ${why}`);
    return fail('bad-input', `《${row.title}》的内容已损坏，打不开；其他计划不受影响，这份数据也没有改动。请重新导入它的原文件，或交技术人员修复。`);
  };
  let value: unknown;
  try {
    value = JSON.parse(row.document);
  } catch (error) {
    return damaged(String(error));
  }
  const plan = planSchema.safeParse(value);
  if (!plan.success) return damaged(plan.error.message);
  return plan.data.id === row.id ? succeed(plan.data) : damaged(`it names itself ${plan.data.id}`);
}

/** A document as it is kept beside the plan: deflated. */
export const packDocument = (plan: Plan): Uint8Array => deflateRawSync(JSON.stringify(plan));

/** The JSON of a document that was kept so; null when it is damaged. */
export function unpackDocument(bytes: Uint8Array): string | null {
  try {
    return inflateRawSync(bytes).toString('utf8');
  } catch (error) {
    // zlib's own codes.
    if (typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_')) return null;
    throw error;
  }
}
