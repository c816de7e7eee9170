// What has to be built again: an output older than the newest of its sources, or absent.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { BUNDLES, bundlePath, root } from './bundles.mjs';

const newest = (place) =>
  statSync(place).isFile()
    ? statSync(place).mtimeMs
    : Math.max(0, ...readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs));

const isStale = (output, sources) =>
  !existsSync(output) || statSync(output).mtimeMs < Math.max(...sources.map((source) => newest(path.join(root, source))));

export const staleBundles = (names = Object.keys(BUNDLES)) => names.filter((name) => isStale(bundlePath(name), ['shared', 'main', 'package.json']));

export const isInterfaceStale = () => isStale(path.join(root, 'dist/renderer/index.html'), ['shared', 'renderer', 'package.json']);
