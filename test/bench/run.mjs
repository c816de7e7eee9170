// `npm run bench -- NAME [words …]` runs test/bench/NAME.mjs, whose `measure(words)` gives one figure of ours and one of each
// named alternative, measured in the same run. The last line printed is {bench, unit, ours, theirs, ratio}, ratio = ours / theirs.
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const names = readdirSync(here).filter((file) => file.endsWith('.mjs') && file !== 'run.mjs').map((file) => file.slice(0, -'.mjs'.length));
const [name, ...words] = process.argv.slice(2);

if (!names.includes(name)) {
  console.error(`usage: npm run bench -- ${names.join(' | ')}`);
  process.exit(2);
}
const { measure } = await import(new URL(`${name}.mjs`, here));
const { unit, ours, theirs } = await measure(words);
const ratio = Object.fromEntries(Object.entries(theirs).map(([other, figure]) => [other, Number((ours / figure).toFixed(3))]));
console.log(JSON.stringify({ bench: name, unit, ours, theirs, ratio }));
