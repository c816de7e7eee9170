import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** LibreOffice, to open what the program writes; null when this machine has none. */
export const findOffice = (): string | null => [process.env['SOFFICE_PATH'] ?? '', '/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => file && existsSync(file)) ?? null;

/** What LibreOffice makes of a document in another format (`txt:Text (encoded):UTF8`, `pdf`); throws when it will not open it. */
export function convertWithOffice(office: string, bytes: Uint8Array, to: string): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-office-'));
  try {
    writeFileSync(path.join(folder, 'in.docx'), bytes);
    // A profile of its own: a second LibreOffice on the same one would hand the work over and end at once.
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    execFileSync(office, [profile, '--headless', '--convert-to', to, '--outdir', path.join(folder, 'out'), path.join(folder, 'in.docx')], { stdio: 'pipe', timeout: 120_000 });
    return readFileSync(path.join(folder, 'out', `in.${to.split(':')[0]}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
