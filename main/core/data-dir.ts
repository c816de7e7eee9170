import path from 'node:path';

/**
 * Where this user's data lives: CHENGQI_DATA_DIR when set, else the platform's place for application data.
 * Both shells use it, so that they show the same library.
 */
export function defaultDataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (env['CHENGQI_DATA_DIR']) return path.resolve(env['CHENGQI_DATA_DIR']);
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'chengqi');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'chengqi');
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'chengqi');
}

/** The database inside a data folder. */
export const dataFileIn = (dataDir: string): string => path.join(dataDir, 'chengqi.db');
