// Reading whole plans (structure, facts, quantities) beside @microsoft/recognizers-text-suite finding only the numbers, on the same text in
// the same run: the sample's plans repeated to 1 MB of UTF-8. Before that, how our cost grows from 10 KB to 10 MB.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../main/build/bundles.mjs';

const require = createRequire(import.meta.url);
const RUNS = 5;
const MEGABYTE = 1_000_000;

export async function measure() {
  const readPlan = await bundledReader();
  const sample = path.join(root, 'templates/sample');
  const once = readdirSync(sample).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(path.join(sample, name), 'utf8')).join('\n');
  const bytesEach = Buffer.byteLength(once) / once.length;
  const textOf = (bytes) => {
    const length = Math.round(bytes / bytesEach);
    return once.repeat(Math.ceil(length / once.length)).slice(0, length);
  };
  for (const bytes of [10_000, 100_000, MEGABYTE, 10 * MEGABYTE]) {
    const text = textOf(bytes);
    const ms = median(() => readPlan({ text }), bytes > MEGABYTE ? 1 : RUNS);
    console.log(`${bytes} bytes, ${text.length} characters: ${ms.toFixed(1)} ms, ${Math.round(text.length / ms)} characters a millisecond`);
  }
  const { recognizeNumber, Culture } = require('@microsoft/recognizers-text-suite');
  const text = textOf(MEGABYTE);
  const ours = median(() => readPlan({ text }), RUNS);
  const theirs = median(() => recognizeNumber(text, Culture.Chinese), 3);
  return { ours: Math.round(ours), theirs: { 'recognizers-text, numbers only': Math.round(theirs) } };
}

/** The reader as it ships: bundled, without types. */
async function bundledReader() {
  const { outputFiles } = await build({ entryPoints: [path.join(root, 'shared/reader/index.ts')], bundle: true, write: false, platform: 'node', format: 'cjs' });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, require);
  return module.exports.readPlan;
}

function median(run, times) {
  run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)];
}
