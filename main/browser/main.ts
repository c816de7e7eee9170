import { homedir } from 'node:os';
import path from 'node:path';
import packageJson from '../../package.json';
import { createCore, dataFileIn, defaultDataDir } from '../core';
import type { Problem } from '../../shared/model';
import { logBugs, makeDataFolder, openInterface, openJournal, rotateJournal } from '../shell';
import { browserCommand, openBrowser } from './open-browser';
import { startServer } from './server';

// Bundled to dist/main/browser.cjs: the program's folder is two levels up.
const root = path.resolve(__dirname, '../..');
const EXIT_BAD_DATA = 3;
const EXIT_BUG = 4;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const dataDir = defaultDataDir(process.env, process.platform, homedir());
  const folder = makeDataFolder(dataDir);
  if (!folder.ok) return refuse(folder.error);
  rotateJournal(dataDir);
  const journal = openJournal(dataDir, 'browser');
  logBugs(journal);
  const core = createCore({
    dataFile: dataFileIn(dataDir),
    templatesDir: path.join(root, 'templates'),
    workerFile: path.join(__dirname, 'import-worker.cjs'),
    shell: 'browser',
    version: packageJson.version,
    log: journal.line,
  });
  if (!core.ok) return refuse(core.error);
  journal.mark('database');
  const server = await startServer({ pages: openInterface(path.join(root, 'dist/renderer')), serve: core.value.serve, log: journal.line });
  const stop = async (): Promise<void> => {
    await server.close();
    core.value.close();
    journal.mark('closed');
    process.exit(0);
  };
  // Before the address is printed: whoever reads it may end the program at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
  journal.mark('ready');
  announce(server.address);
}

function refuse(problem: Problem): void {
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = EXIT_BAD_DATA;
}

function announce(address: string): void {
  const command = browserCommand(address, process.platform, process.env);
  print(`承启已启动，请在本机浏览器中打开：${address}`);
  print('该地址只在本机、本次运行中有效。按 Ctrl+C 结束程序。');
  if (command) openBrowser(command, () => print('没能自动打开浏览器，请复制上面的地址，在浏览器中打开。'));
}

run().catch((error: unknown) => {
  // The journal has the details; a person must not be left before an empty window.
  process.stderr.write(`承启没能启动：程序文件不完整或正在更新。请稍候重试；仍不行时，请重新安装。（${error instanceof Error ? error.message : String(error)}）\n`);
  process.exitCode = EXIT_BUG;
});
