// Two years' plans compared as the program does it (sections, paragraphs, words, targets), beside jsdiff and diff-match-patch with clean-up on
// the plain texts of the same plans, in the same run. 20,000 and 100,000 characters unless other lengths are given; the figures of the last
// line are those of the longest. Before that, how many changed pieces a reader must look at.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { diffChars, diffWords } from 'diff';
import { diff_match_patch as DiffMatchPatch } from 'diff-match-patch';
import { root } from '../../main/build/bundles.mjs';
import { bundle } from '../support/bundle.mjs';

const RUNS = 21;
const WARMING = 10;
/** What was left behind by others is cleared away before each run, ours and theirs. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
/** A comparison that takes longer is given up, and its time is said to be at least this. */
const LONGEST_MS = 60_000;

export async function measure(lengths) {
  const program = await bundled();
  let figures;
  for (const length of lengths.length > 0 ? lengths.map(Number) : [20_000, 100_000]) figures = measureAt(length, program);
  return figures;
}

function measureAt(length, { readPlan, toPlan, comparePlans, textOf }) {
  const [before, after] = plansOf(length, { readPlan, toPlan });
  const [a, b] = [before, after].map(({ blocks }) => blocks.map(textOf).join('\n'));
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const dmp = new DiffMatchPatch();
  dmp.Diff_Timeout = 0;
  const cleaned = () => {
    const diffs = dmp.diff_main(a, b);
    dmp.diff_cleanupSemantic(diffs);
    return diffs.filter(([kind]) => kind !== 0).length;
  };
  const changedParts = (parts) => parts?.filter(({ added, removed }) => added || removed).length;
  const changedPieces = ({ sections }) => sections.flatMap(({ pairs }) => pairs).reduce((sum, { pieces }) => sum + pieces.filter(({ kind }) => kind !== 'same').length, 0);
  const rivals = {
    'jsdiff diffChars': () => changedParts(diffChars(a, b, { timeout: LONGEST_MS })),
    'jsdiff diffWords': () => changedParts(diffWords(a, b, { timeout: LONGEST_MS })),
    'jsdiff diffWords, Chinese words': () => changedParts(diffWords(a, b, { timeout: LONGEST_MS, intlSegmenter: words })),
    'diff-match-patch, cleaned up': cleaned,
  };
  // Fresh plans each time: what a run has read of a block the next must not find.
  const ours = timed(([one, other]) => changedPieces(comparePlans(one, other)), RUNS, () => JSON.parse(JSON.stringify([before, after])));
  console.log(`${a.length} and ${b.length} characters: ours ${ours.ms.toFixed(1)} ms, ${ours.result} changed pieces`);
  const theirs = Object.entries(rivals).map(([name, run]) => {
    const { ms, result } = timed(run, RUNS);
    console.log(`  ${name}: ${result === undefined ? `given up after ${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms, ${result} changed pieces`}`);
    return [name, Number(ms.toFixed(1))];
  });
  return { ours: Number(ours.ms.toFixed(1)), theirs: Object.fromEntries(theirs) };
}

/** A plan of so many characters put together from the sample's sections, and the next year's: years moved on, a sixth of the paragraphs reworded, some moved, merged, gone and new. */
function plansOf(length, { readPlan, toPlan }) {
  const sample = (year) => readFileSync(path.join(root, `templates/sample/${year}.txt`), 'utf8').split('\n').filter(Boolean);
  const source = [...sample(2023), ...sample(2025)].filter((line) => line.length > 40);
  const fresh = sample(2024).filter((line) => line.length > 40 && !source.includes(line));
  const sections = [];
  for (let nth = 0, size = 0; size < length; nth += 1) {
    const line = source[nth % source.length];
    const words = `${line.replace(/^.{0,8}?[、.）]/, '')}第${nth + 1}项工作由相应科室负责，涉及项目${(nth * 7) % 90 + 10}个。`;
    sections.push({ title: `任务${nth + 1}`, words });
    size += words.length + 8;
  }
  const next = sections.map(({ title, words }, nth) => ({ title, words: nth % 6 === 0 ? reworded(words, nth) : words.replaceAll('2023', '2024').replaceAll('2025', '2026') }));
  for (let nth = 20; nth < next.length; nth += 40) next.splice(nth - 10, 0, ...next.splice(nth, 1));
  for (let nth = 33; nth < next.length; nth += 50) next.splice(nth, 1, { title: `新设任务${nth}`, words: fresh[nth % fresh.length] });
  const text = (year, parts) => [`云州市科学技术局${year}年工作要点`, ...parts.map(({ title, words }, nth) => `${headsAt(nth)}${(nth % 8) + 1}.${title}\n${words}`)].join('\n');
  let ids = 0;
  const read = (year, parts) => toPlan(readPlan({ text: text(year, parts) }), { newId: () => `i${(ids += 1)}`, year, source: null });
  return [read(2025, sections), read(2026, next)];
}

const HAN = [...'一二三四五六七八九十'];

/** Eight tasks to a section （一）, five of these to a chapter 一、. */
function headsAt(nth) {
  const section = Math.floor(nth / 8);
  const chapter = Math.floor(section / 5);
  return (nth % 40 === 0 ? `${HAN[chapter % 10]}、第${chapter + 1}方面工作\n` : '') + (nth % 8 === 0 ? `（${HAN[section % 5]}）第${section + 1}组任务\n` : '');
}

const reworded = (words, nth) => words.split('，').map((clause, at) => ((at + nth) % 3 === 0 ? clause.replace(/推动|支持|完善|加强/g, '着力促进') : clause)).join('，').replace(/[0-9]+/g, (n) => String(Number(n) + 5));

/** The median time of several runs, of one where a run is long, and what the last gave. */
function timed(run, times, prepare = () => undefined) {
  const taken = [];
  let result;
  // The first runs warm up, where that does not take long.
  for (let n = 0; n < times + WARMING && (taken.at(-1) ?? 0) < 1000; n += 1) {
    const given = prepare();
    collectGarbage();
    const start = performance.now();
    result = run(given);
    taken.push(performance.now() - start);
  }
  if (taken.length > WARMING) taken.splice(0, WARMING);
  return { ms: taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)], result };
}

/** The rooms as they ship: bundled, without types. */
const bundled = () => bundle("export { readPlan, toPlan } from './shared/reader'; export { comparePlans } from './shared/align'; export { textOf } from './shared/model';");
