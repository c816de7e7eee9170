// Builds everything that runs: `node main/build/build.mjs [core|cli|electron|browser|renderer …]`, all by default.
import { buildBundles, BUNDLES } from './bundles.mjs';
import { buildRenderer } from './renderer.mjs';

const wanted = process.argv.slice(2);
const all = wanted.length === 0;
await buildBundles(Object.keys(BUNDLES).filter((name) => all || wanted.includes(name)));
if (all || wanted.includes('renderer')) await buildRenderer();
