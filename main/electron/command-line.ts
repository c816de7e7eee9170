import packageJson from '../../package.json';
import { runCli } from '../cli';
import { PLACES } from './places';

/** The command line of the packaged app, which cannot be run as Node. Gives the exit code once all output is written. */
export async function runCommandLine(argv: string[]): Promise<number> {
  const code = await runCli(
    argv,
    {
      print: (line) => process.stdout.write(`${line}\n`),
      tell: (line) => process.stderr.write(`${line}\n`),
      cwd: process.cwd(),
    },
    { version: packageJson.version, templatesDir: PLACES.templates, workerFile: PLACES.importWorker },
  );
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))));
  return code;
}
