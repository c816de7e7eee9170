import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readPackage, writePackage } from '../../../main/exchange';
import type { Entry } from '../../../shared/review';
import { samplePlan } from '../../support/plans';

const plan = { ...samplePlan(2025), kind: 'draft' as const };
const last = samplePlan(2024);
const entries: Entry[] = [{ kind: 'said', id: 'r1', at: '2025-12-01T08:00:00.000Z', by: '王科长', anchor: { on: 'plan' }, text: '总体可行。' }];
const MADE = { by: '李明', madeAt: '2025-12-02T08:00:00.000Z', program: '0.1.0' };
const bytes = writePackage({ plan, last, entries }, MADE);
const read = (given: Uint8Array) => readPackage('送审包.cqplan', given);
const refused = (given: Uint8Array): string => {
  const result = read(given);
  if (result.ok) throw new Error('it was taken');
  expect(result.error.code).toBe('bad-input');
  return result.error.message;
};
/** The package with parts replaced; the manifest stays what it was. */
const withParts = (parts: Record<string, string | null>): Uint8Array => {
  const all: Record<string, Uint8Array> = { ...unzipSync(bytes) };
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) delete all[name];
    else all[name] = strToU8(text);
  }
  return zipSync(all);
};
const manifest = JSON.parse(strFromU8(unzipSync(bytes)['manifest.json']!)) as Record<string, unknown>;

test('comes back as it was sent; the same content makes the same bytes', () => {
  expect(read(bytes)).toMatchObject({ ok: true, value: { plan, last, entries, manifest: { by: '李明', plan: plan.id, version: 1 } } });
  expect(Buffer.from(writePackage({ plan, last, entries }, MADE)).equals(Buffer.from(bytes))).toBe(true);
  expect(read(writePackage({ plan, last: null, entries: [] }, MADE))).toMatchObject({ ok: true, value: { last: null, entries: [] } });
});

test('any changed byte, any part too few or too many, is told', () => {
  for (let at = 40; at < bytes.length; at += Math.ceil(bytes.length / 97)) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    const result = read(changed);
    // A byte that nothing depends on (a time, an attribute) may change; what is read is the same then.
    if (result.ok) expect(result.value).toMatchObject({ plan, last, entries });
    else expect(result.error.message).toMatch(/没有收下/);
  }
  expect(refused(bytes.slice(0, bytes.length / 2))).toMatch(/没有收下/);
  expect(refused(withParts({ 'log.json': null }))).toMatch(/不完整或已损坏/);
  expect(refused(withParts({ 'more.json': '{}' }))).toMatch(/不完整或已损坏/);
  expect(refused(withParts({ 'log.json': '[]' }))).toMatch(/不完整或已损坏/);
});

test('what is no package, or one of a newer version, is told apart', () => {
  expect(refused(strToU8('不是压缩文件'))).toMatch(/不是送审包/);
  expect(refused(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toMatch(/不是送审包/);
  expect(refused(withParts({ 'manifest.json': JSON.stringify({ ...manifest, version: 2, news: true }) }))).toMatch(/先升级/);
  expect(refused(withParts({ 'manifest.json': JSON.stringify({ ...manifest, plan: 'another' }) }))).toMatch(/不完整或已损坏/);
  expect(refused(withParts({ 'manifest.json': '[]' }))).toMatch(/不完整或已损坏/);
});

test('a plan that is none is not taken, however well its sums fit', () => {
  const broken = { ...plan, targets: plan.targets.slice(1) };
  expect(refused(writePackage({ plan: broken, last: null, entries }, MADE))).toMatch(/不完整或已损坏/);
  expect(refused(writePackage({ plan: { ...plan, year: 12 }, last: null, entries }, MADE))).toMatch(/不完整或已损坏/);
});

test('a bomb is not unpacked', () => {
  expect(refused(withParts({ 'plan.json': ' '.repeat(40 * 1024 * 1024) }))).toMatch(/没有收下/);
});
