import path from 'node:path';

// Bundled to dist/main/electron.cjs: the program's folder is two levels up, inside the archive when packaged.
const root = path.resolve(__dirname, '../..');

/** The program's own parts. */
export const PLACES = {
  page: path.join(root, 'dist/renderer'),
  templates: path.join(root, 'templates'),
  preload: path.join(__dirname, 'preload.cjs'),
  core: path.join(__dirname, 'core.cjs'),
  importWorker: path.join(__dirname, 'import-worker.cjs'),
  commandLine: path.join(__dirname, 'command-line.cjs'),
} as const;
