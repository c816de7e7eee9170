// `npm run dist -- --linux dir`: builds what is not built yet, then packs it with electron-builder (electron-builder.yml), to which all words go.
// With ELECTRON_OVERRIDE_DIST_PATH the Electron in that folder is packed instead of a downloaded one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildBundles, root } from './bundles.mjs';
import { overriddenDist, placeSqliteAddon } from './electron.mjs';
import { buildRenderer } from './renderer.mjs';
import { isInterfaceStale, staleBundles } from './stale.mjs';

/** The first Electron whose fuses include this one; setting it in an older one fails. */
const FILE_PRIVILEGES_SINCE = 29;
const BINDING = 'node_modules/better-sqlite3';

const read = (file) => readFileSync(file, 'utf8').trim();
const dist = overriddenDist();
const version = dist ? read(path.join(dist, 'version')).replace(/^v/, '') : JSON.parse(read(path.join(root, 'package.json'))).devDependencies.electron;

// What is up to date stays: a window that is open from this checkout still reads it.
await buildBundles(staleBundles());
if (isInterfaceStale()) await buildRenderer();
placeSqliteAddon();

const settings = {
  extends: path.join(root, 'electron-builder.yml'),
  ...(dist ? { electronDist: dist, electronVersion: version } : {}),
  // A stand-in Electron needs the addon that was made for it; what is shipped takes those of the package alone.
  ...(dist && process.env.BETTER_SQLITE3_NODE ? { files: [{ from: BINDING, to: BINDING, filter: ['build/Release/better_sqlite3.node'] }] } : {}),
  electronFuses: Number.parseInt(version, 10) >= FILE_PRIVILEGES_SINCE ? { grantFileProtocolExtraPrivileges: false } : {},
};
const settingsFile = path.join(root, '.cache/electron-builder.json');
mkdirSync(path.dirname(settingsFile), { recursive: true });
writeFileSync(settingsFile, JSON.stringify(settings));

const builder = path.join(root, 'node_modules/electron-builder/cli.js');
const words = [...process.argv.slice(2), '--config', settingsFile, '--publish', 'never'];
const { status } = spawnSync(process.execPath, [builder, ...words], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
