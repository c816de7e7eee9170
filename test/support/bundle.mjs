import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../main/build/bundles.mjs';

const require = createRequire(import.meta.url);

/** Rooms as they ship, without types: what the lines of a module written here export. Packages are taken as they are installed. */
export async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, write: false, platform: 'node', format: 'cjs', packages: 'external',
    define: { __dirname: JSON.stringify(path.join(root, 'test/support')) },
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports;
}
