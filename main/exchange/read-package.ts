import { createHash } from 'node:crypto';
import { fail, planFault, succeed, type Result } from '../../shared/model';
import { manifestSchema, PACKAGE_VERSION, reviewPackageSchema, type Manifest, type ReviewPackage } from '../../shared/review';
import { openArchive, type Archive } from '../import';

export interface ReadPackage extends ReviewPackage {
  manifest: Manifest;
}

const PARTS = new Set(['manifest.json', 'plan.json', 'log.json', 'last.json']);

/** Reads a 送审包. Problem: bad-input (damaged, changed on its way, of a newer version, no package at all). */
export function readPackage(name: string, bytes: Uint8Array): Result<ReadPackage> {
  const damaged = fail('bad-input', `“${name}”不完整或已损坏，没有收下，本机的内容没有改动。请让对方重新制作送审包，完整复制后再打开。`);
  const archive = openArchive(name, bytes);
  if (!archive.ok || !archive.value.has('manifest.json')) return fail('bad-input', `“${name}”不是送审包，或者已经损坏，没有收下。请选择对方制作的 .cqplan 文件。`);
  const said = jsonOf(archive.value, 'manifest.json');
  const version = versionOf(said);
  if (version !== null && version > PACKAGE_VERSION) return fail('bad-input', `“${name}”是用更新版本的承启制作的，这个版本读不了，没有收下。请先升级本机的承启，再打开。`);
  const manifest = manifestSchema.safeParse(said);
  if (!manifest.success || !isWhole(archive.value, manifest.data)) return damaged;
  const [plan, last, entries] = [jsonOf(archive.value, 'plan.json'), archive.value.has('last.json') ? jsonOf(archive.value, 'last.json') : null, jsonOf(archive.value, 'log.json')];
  const read = reviewPackageSchema.safeParse({ plan, last, entries });
  if (!read.success || read.data.plan.id !== manifest.data.plan) return damaged;
  if (planFault(read.data.plan) !== null || (read.data.last && planFault(read.data.last) !== null)) return damaged;
  return succeed({ ...read.data, manifest: manifest.data });
}

const versionOf = (said: unknown): number | null =>
  typeof said === 'object' && said !== null && 'format' in said && said.format === 'cqplan' && 'version' in said && typeof said.version === 'number' ? said.version : null;

/** Every part is listed, and is what the list says. */
function isWhole(archive: Archive, { parts }: Manifest): boolean {
  const listed = Object.keys(parts);
  const there = archive.parts().filter((part) => part !== 'manifest.json');
  if (!there.every((part) => PARTS.has(part)) || there.length !== listed.length || !listed.includes('plan.json') || !listed.includes('log.json')) return false;
  return listed.every((part) => {
    const read = archive.has(part) ? archive.read(part) : null;
    const sum = parts[part];
    return read?.ok === true && sum !== undefined && read.value.length === sum.size && createHash('sha256').update(read.value).digest('hex') === sum.sha256;
  });
}

/** undefined where the part is not there, cannot be unpacked, or is no JSON. */
function jsonOf(archive: Archive, part: string): unknown {
  const read = archive.has(part) ? archive.read(part) : null;
  if (!read?.ok) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.value));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
