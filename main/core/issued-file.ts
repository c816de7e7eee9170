import { Buffer } from 'node:buffer';
import { fail, succeed, type PlanId, type Result } from '../../shared/model';
import { openArchive } from '../import';
import { getEditionFile } from '../store';
import type { Environment } from './environment';

/** The file of an edition as it went out. Problems: not-found, bad-input (its bytes are not those that were kept). */
export function issuedFile(env: Environment, plan: PlanId, edition: number): Result<{ name: string; bytes: string }> {
  const file = getEditionFile(env.store.db, plan, edition);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  if (!isWhole(name, bytes)) {
    env.log(`damaged file of edition ${edition} of plan ${plan}`);
    return fail('bad-input', `第 ${edition} 次印发的文件在数据文件中已损坏，没有导出，也没有改动它。请用当时下发的文件或数据文件的备份；印发稿的文字可在“版本”中查看。`);
  }
  return succeed({ name, bytes: Buffer.from(bytes).toString('base64') });
}

/** A .docx carries a sum of each of its parts (APPNOTE.TXT 4.4.7), by which a changed byte is found. */
function isWhole(name: string, bytes: Uint8Array): boolean {
  const archive = openArchive(name, bytes);
  return archive.ok && archive.value.parts().every((part) => archive.value.read(part).ok);
}
