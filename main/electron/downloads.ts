import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, type Session } from 'electron';

const FILTERS = [
  { name: 'Word 文档', extensions: ['docx'] },
  { name: 'PDF 文档', extensions: ['pdf'] },
  { name: '文本文件', extensions: ['txt'] },
];

/** Files that the page gives out are saved where the user says; with a folder given, there and without asking. */
export function handleDownloads(session: Session, saveDir: string | null): void {
  session.on('will-download', (_event, item) => {
    const name = path.basename(item.getFilename());
    if (saveDir) return item.setSavePath(freePath(saveDir, name));
    const extension = path.extname(name).slice(1).toLowerCase();
    item.setSaveDialogOptions({
      title: '保存文件',
      buttonLabel: '保存',
      defaultPath: path.join(app.getPath('documents'), name),
      filters: FILTERS.filter((filter) => filter.extensions.includes(extension)).concat({ name: '所有文件', extensions: ['*'] }),
    });
  });
}

/** A path in the folder that no file has yet: 通知.docx, 通知（2）.docx … */
function freePath(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  for (let count = 1; ; count += 1) {
    const file = path.join(folder, count === 1 ? name : `${stem}（${count}）${ext}`);
    if (!existsSync(file)) return file;
  }
}
