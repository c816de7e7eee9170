// The programs that run under Node or Electron, each bundled into one CommonJS file in dist/main/.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundle name → entry point. A bundle whose entry does not exist is a mistake, not a skip. */
export const BUNDLES = {
  cli: 'main/cli/main.ts',
  'import-worker': 'main/import/worker.ts',
  'pdf-engine': 'main/import/formats/pdf/engine.ts',
  browser: 'main/browser/main.ts',
  electron: 'main/electron/main.ts',
  preload: 'main/electron/preload/preload.ts',
  core: 'main/electron/core-process.ts',
  'command-line': 'main/electron/command-line.ts',
};

export async function buildBundles(names) {
  await Promise.all(names.map(buildBundle));
}

export const bundlePath = (name) => path.join(root, 'dist/main', `${name}.cjs`);

/** pdf.js is large: it stays in a bundle of its own, which is read when the first PDF comes. */
const engineApart = {
  name: 'engine-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/engine$/ }, ({ kind }) => (kind === 'dynamic-import' ? { path: './pdf-engine.cjs', external: true } : undefined));
  },
};

/** The character maps of fonts that carry none. */
const copyCharacterMaps = () => cpSync(path.join(root, 'node_modules/pdfjs-dist/cmaps'), path.join(root, 'dist/main/cmaps'), { recursive: true });

/** Taken for Node, pdf.js would look for a package that draws, and complain that it is not there. */
const NOT_NODE = { 'process.versions.electron': '"0"', 'process.type': '"renderer"', 'import.meta.url': '"file:///"' };

async function buildBundle(name) {
  const entry = path.join(root, BUNDLES[name]);
  if (!existsSync(entry)) throw new Error(`no entry for bundle ${name}: ${entry}`);
  const { outputFiles: [bundle] } = await build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18', // the oldest Node that an Electron of our tests holds
    external: ['electron', 'better-sqlite3'],
    plugins: [engineApart],
    // Node looks for what is imported beside an archive, not in it; what is required it finds in the packed app too.
    supported: { 'dynamic-import': false },
    define: name === 'pdf-engine' ? NOT_NODE : {},
    minify: name === 'pdf-engine',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  // Written beside and moved into place, so that a program started meanwhile never reads half a file.
  const partial = `${bundlePath(name)}.${process.pid}.tmp`;
  mkdirSync(path.dirname(partial), { recursive: true });
  writeFileSync(partial, bundle.contents);
  renameSync(partial, bundlePath(name));
  if (name === 'pdf-engine') copyCharacterMaps();
}
