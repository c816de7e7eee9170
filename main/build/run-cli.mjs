// Runs the command line from the sources: bundles it first, unless the bundles are newer than all of them.
import { createRequire } from 'node:module';
import { buildBundles, bundlePath } from './bundles.mjs';
import { staleBundles } from './stale.mjs';

await buildBundles(staleBundles(['cli', 'import-worker']));
createRequire(import.meta.url)(bundlePath('cli'));
