// Runs the command line from the sources: bundles it first, unless the bundle is newer than all of them.
import { readdirSync, statSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildBundles, bundlePath, root } from './bundles.mjs';

const newest = (folder) =>
  Math.max(0, ...readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs));

const bundle = bundlePath('cli');
const sources = Math.max(newest(path.join(root, 'shared')), newest(path.join(root, 'main')));
if (!existsSync(bundle) || statSync(bundle).mtimeMs < sources) await buildBundles(['cli', 'import-worker']);
createRequire(import.meta.url)(bundle);
