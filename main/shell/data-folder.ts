import { mkdirSync } from 'node:fs';
// Types only: the schemas of the model would hold up the window by 25 ms.
import type { Result } from '../../shared/model';

/** Makes the folder of the user's data, for its owner's eyes only. Problem: bad-input (no permission, not a folder, disk full). */
export function makeDataFolder(dataDir: string): Result<null> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return { ok: true, value: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `数据文件夹“${dataDir}”建不起来，程序没有启动。请检查磁盘空间和文件夹的写入权限后重试。（${reason}）`;
    return { ok: false, error: { code: 'bad-input', message } };
  }
}
