import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { PACKAGE_VERSION, type Manifest, type ReviewPackage } from '../../shared/review';

/** The day that every entry of the archive bears, so that the same content makes the same bytes. */
const ENTRY_TIME = new Date(2012, 6, 1);

/** A 送审包 as a file. */
export function writePackage({ plan, last, entries }: ReviewPackage, { by, madeAt, program }: Pick<Manifest, 'by' | 'madeAt' | 'program'>): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    'log.json': strToU8(JSON.stringify(entries)),
    'plan.json': strToU8(JSON.stringify(plan)),
    ...(last ? { 'last.json': strToU8(JSON.stringify(last)) } : {}),
  };
  const sums = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length }]));
  const manifest: Manifest = { format: 'cqplan', version: PACKAGE_VERSION, plan: plan.id, madeAt, by, program, parts: sums };
  const files = { 'manifest.json': strToU8(JSON.stringify(manifest)), ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime: ENTRY_TIME, level: 6 }]])));
}
