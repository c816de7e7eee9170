import path from 'node:path';
import packageJson from '../../package.json';
import { runCli } from './run';

// Bundled to dist/main/cli.cjs: the program's folder is two levels up.
const root = path.resolve(__dirname, '../..');

void runCli(
  process.argv.slice(2),
  {
    print: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
    cwd: process.cwd(),
  },
  { version: packageJson.version, templatesDir: path.join(root, 'templates'), workerFile: path.join(__dirname, 'import-worker.cjs') },
).then((code) => {
  // Not process.exit: what was printed into a pipe must arrive.
  process.exitCode = code;
});
