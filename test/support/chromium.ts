import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
  args: string[];
}

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];
/** No look at the network from the browser itself, so that what a test sees is the app's doing. */
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A Chromium to drive: CHROMIUM_PATH, the system's, else the one that a package brings (with its own libraries). */
export function findChromium(): Chromium {
  const system = [process.env['CHROMIUM_PATH'] ?? '', ...SYSTEM].find((file) => file && existsSync(file));
  if (system) return { executablePath: system, env: {}, args: [...QUIET, ...asRoot] };
  // The package is an ES module and unpacks its libraries only where it believes to be needed.
  const executablePath = execFileSync(process.execPath, ['-e', "import('@sparticuz/chromium').then(async (m) => console.log(await m.default.executablePath()))"], {
    cwd: path.resolve(__dirname, '../..'),
    env: { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    encoding: 'utf8',
  }).trim();
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: path.join(tmpdir(), 'al2023', 'lib'), FONTCONFIG_PATH: path.join(tmpdir(), 'fonts') },
    args: [...QUIET, '--no-sandbox', '--no-zygote'],
  };
}
