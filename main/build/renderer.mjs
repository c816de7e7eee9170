// The interface, built by Vite into dist/renderer/.
import { build } from 'vite';
import path from 'node:path';
import { root } from './bundles.mjs';

export const buildRenderer = () => build({ configFile: path.join(root, 'renderer/vite.config.mts'), logLevel: 'warn' });
