import { createRequire } from 'node:module';
import { app } from 'electron';
import { startApp } from './app';
import type { runCommandLine } from './command-line';
import { PLACES } from './places';
import { registerPageScheme } from './page-protocol';
import { readSwitches } from './switches';

const switches = readSwitches(process.argv);
if (switches.commandLine) {
  // A bundle of its own: the window must not wait for the reading of code that it never runs.
  const loaded = createRequire(__filename)(PLACES.commandLine) as { runCommandLine: typeof runCommandLine };
  void loaded.runCommandLine(switches.commandLine).then((code) => app.exit(code));
} else {
  registerPageScheme();
  startApp(switches);
}
