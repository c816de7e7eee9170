// `npm run bench -- NAME [words …]` runs test/bench/NAME.mjs, whose `measure(words)` gives one time of ours and one of each named
// alternative, in milliseconds, measured in the same run. The last line printed is {bench, ours, theirs, ratio}; ratio is theirs / ours,
// so that above 1 we are the faster.
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const names = readdirSync(here).filter((file) => file.endsWith('.mjs') && file !== 'run.mjs').map((file) => file.slice(0, -'.mjs'.length));
const [name, ...words] = process.argv.slice(2);

if (!names.includes(name)) {
  console.error(`usage: npm run bench -- ${names.join(' | ')}`);
  process.exit(2);
}
const { measure } = await import(new URL(`${name}.mjs`, here));
const { ours, theirs } = await measure(words);
const ratio = Object.fromEntries(Object.entries(theirs).map(([other, figure]) => [other, Number((figure / ours).toFixed(3))]));
console.log(JSON.stringify({ bench: name, ours, theirs, ratio }));
