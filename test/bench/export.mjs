// A plan of 10,000 characters exported as a notice, in process (laid out, paged, written as .docx with what it carries), beside pandoc making a
// .docx from the same text as markdown. pandoc is a program: its time is that of the whole process, and ours as one, from the terminal on a
// database, is printed beside it. All are measured in turn, so that what else the machine does bears on each; the medians count.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../main/build/bundles.mjs';
import { bundle } from '../support/bundle.mjs';

const ROUNDS = 15;
const IN_A_ROUND = 4;
const WARMING = 10;
const CHARACTERS = 10_000;
const cli = path.join(root, 'dist/main/cli.cjs');
const YEAR = '2025';

export async function measure() {
  const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-bench-'));
  try {
    const { exported, processes } = await prepare(folder);
    const first = await exported();
    for (let n = 0; n < WARMING; n += 1) await exported();
    const taken = { ours: [], process: [], pandoc: [] };
    for (let n = 0; n < ROUNDS; n += 1) {
      taken.process.push(timed(() => processes.ours(n)));
      if (processes.pandoc) taken.pandoc.push(timed(() => processes.pandoc(n)));
      for (let more = 0; more < IN_A_ROUND; more += 1) taken.ours.push(await exported());
    }
    const [ours, process, pandoc] = [taken.ours, taken.process, taken.pandoc].map(median);
    console.log(`in process ${ours.toFixed(1)} ms (the first time ${first.toFixed(0)} ms), as a process ${process.toFixed(0)} ms${processes.pandoc ? `; pandoc ${pandoc.toFixed(0)} ms` : '; pandoc is not installed'}`);
    return { ours: Number(ours.toFixed(1)), theirs: processes.pandoc ? { 'pandoc, whole process': Number(pandoc.toFixed(1)) } : {} };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is measured: an export in process, and both programs on the same text; each answers what it took, or is timed by who calls it. */
async function prepare(folder) {
  const { layoutNotice, linesBeside, longPlanLines, carriedOf, readPlan, toPlan, writeNoticeDocx } = await bundled();
  const lines = [`云州市科学技术局${YEAR}年工作要点`, ...longPlanLines(CHARACTERS, { seed: 1 })];
  let ids = 0;
  const plan = toPlan(readPlan({ text: lines.join('\n') }), { newId: () => `i${(ids += 1)}`, year: Number(YEAR), source: null });
  const exported = async () => {
    // A plan that nothing is known of yet, as it comes from the database.
    const fresh = JSON.parse(JSON.stringify(plan));
    const start = performance.now();
    const { document } = layoutNotice(fresh);
    const bytes = await writeNoticeDocx(document, { date: new Date(0), carried: carriedOf(fresh, linesBeside(document, fresh)) });
    const took = performance.now() - start;
    if (bytes.length < 10_000) throw new Error('the notice is too small to be one');
    return took;
  };
  return { exported, processes: programs(folder, lines) };
}

function programs(folder, lines) {
  if (!existsSync(cli)) execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' });
  const inFolder = (name) => path.join(folder, name);
  writeFileSync(inFolder('plan.txt'), lines.join('\n'));
  run(process.execPath, [cli, 'import', inFolder('plan.txt'), '--db', inFolder('bench.db')]);
  writeFileSync(inFolder('plan.md'), lines.map((line, nth) => (nth === 0 ? `# ${line}` : /^[一二三四五六七八九十]+、/.test(line) ? `## ${line}` : line)).join('\n\n'));
  const writes = (program, words) => (n) => {
    const file = inFolder(`${path.basename(program)}-${n}.docx`);
    run(program, words(file));
    if (!isPackage(file)) throw new Error(`${file} is no .docx`);
  };
  return {
    ours: writes(process.execPath, (file) => [cli, 'export', '--db', inFolder('bench.db'), '--year', YEAR, '--out', file]),
    pandoc: spawnSync('pandoc', ['--version']).status === 0 ? writes('pandoc', (file) => ['-f', 'markdown', '-t', 'docx', inFolder('plan.md'), '-o', file]) : null,
  };
}

const isPackage = (file) => statSync(file).size > 5000 && readFileSync(file).subarray(0, 2).toString() === 'PK';

/** Something of the notice may be 必改, which the exit code tells: the file is there all the same. */
function run(program, words) {
  const { status, stderr } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0 && status !== 1) throw new Error(`${program} ended with ${status}: ${stderr}`);
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (taken) => [...taken].sort((a, b) => a - b)[Math.floor(taken.length / 2)];

/** What is measured, bundled as it ships. */
const bundled = () => bundle(`
    export { layoutNotice, linesBeside } from './shared/notice';
    export { readPlan, toPlan } from './shared/reader';
    export { carriedOf } from './shared/returning';
    export { writeNoticeDocx } from './main/export';
    export { longPlanLines } from './test/support/long-plans';`);
