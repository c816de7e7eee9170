// Writes the papers of papers.ts and measures each with an independent checker of GB/T 9704-2012, in its XML and as LibreOffice
// sets it: `node test/official/check.mjs [words of names …]`. The checker's path comes in GBT9704_CHECK, a folder of further plans in
// NOTICE_SEEDS; OUT keeps the files. Prints a line a paper and the failed checks of each; exit 1 on any failure. Findings R23.* and
// R24.* judge wording: on a text that others wrote they are listed, not counted.
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const checker = process.env.GBT9704_CHECK;
if (!checker) {
  console.error('GBT9704_CHECK names no checker');
  process.exit(2);
}
const AT_ONCE = 2;

const bundle = path.join(root, '.cache/official/papers.cjs');
await build({ entryPoints: [path.join(root, 'test/official/papers.ts')], outfile: bundle, bundle: true, platform: 'node', format: 'cjs', logLevel: 'warning' });
const { PAPERS, foreignPapers, writePaper } = createRequire(import.meta.url)(bundle);

const wanted = process.argv.slice(2);
const papers = [...PAPERS, ...(process.env.NOTICE_SEEDS ? foreignPapers(process.env.NOTICE_SEEDS) : [])].filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const folder = process.env.OUT ?? mkdtempSync(path.join(tmpdir(), 'chengqi-official-'));
mkdirSync(folder, { recursive: true });

/** The findings of the checker on one paper. */
async function findingsOn(paper) {
  const file = path.join(folder, `${paper.name}.docx`);
  writeFileSync(file, await writePaper(paper));
  const args = [checker, file, '--json', '--profile', paper.profile, '--kind', paper.kind];
  const output = await new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => (stdout ? resolve(stdout) : reject(new Error(stderr || String(error)))));
  });
  return JSON.parse(output);
}

const isWording = ({ id }) => /^R2[34]\./.test(id) && id !== 'R24.split';
const skipped = new Map();
let failures = 0;
const queue = [...papers];
const work = async () => {
  for (let paper = queue.shift(); paper; paper = queue.shift()) {
    const lines = [];
    try {
      const findings = await findingsOn(paper);
      const failed = findings.filter(({ status }) => status === 'FAIL');
      const own = failed.filter((finding) => !(paper.foreign && isWording(finding)) && !paper.unfit?.[finding.id]);
      for (const [id, why] of Object.entries(paper.unfit ?? {})) skipped.set(`${id} of ${paper.name}`, why);
      for (const { id, measured } of findings.filter(({ status }) => status === 'SKIP')) skipped.set(id, measured);
      const passed = findings.filter(({ status }) => status === 'PASS').length;
      lines.push(`${own.length === 0 ? 'ok  ' : 'FAIL'} ${paper.name}: ${passed} passed, ${own.length} failed${failed.length > own.length ? `, ${failed.length - own.length} apart` : ''}`);
      for (const finding of failed) lines.push(`     ${own.includes(finding) ? '' : '(apart) '}${JSON.stringify(finding)}`);
      failures += own.length > 0 ? 1 : 0;
    } catch (error) {
      lines.push(`FAIL ${paper.name}: ${error.message}`);
      failures++;
    }
    console.log(lines.join('\n'));
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, work));
if (!process.env.OUT) rmSync(folder, { recursive: true, force: true });
console.log(`skipped by the checker: ${[...skipped].map(([id, why]) => `${id}${why ? ` (${why})` : ''}`).join('; ')}`);
console.log(`${papers.length - failures} of ${papers.length} papers conform`);
process.exitCode = failures === 0 && papers.length > 0 ? 0 : 1;
