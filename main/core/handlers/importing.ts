import { Buffer } from 'node:buffer';
import { readSourceInWorker, readTableInWorker } from '../../import';
import { fail } from '../../../shared/model';
import type { SourceText } from '../../../shared/reader';
import { adoptReturned, withNote } from '../adopt-returned';
import { adoptSource } from '../adopt';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { readReturned } from '../returned-file';

/** Whether bytes arrived as they were sent. */
export const isBase64 = (text: string): boolean => /^[A-Za-z0-9+/]*={0,2}$/.test(text);

export const spoilt = (name: string) => fail('bad-message', `“${name}”的内容在传送中损坏，没有读入。请重新选择文件。`);

export const importingHandlers = (env: Environment) =>
  ({
    async 'import.file'({ name, bytes: encoded, year, apart }, { progress, signal }) {
      if (!isBase64(encoded)) return spoilt(name);
      const bytes = Buffer.from(encoded, 'base64');
      progress({ step: `正在读取“${name}”`, done: 0, total: 1 });
      const read = await readSourceInWorker({ name, bytes, workerFile: env.workerFile, signal });
      if (!read.ok) return read;
      // Cancelled while the worker finished: nothing of it is kept.
      if (signal.aborted) return fail('cancelled', `已停止读取“${name}”，没有改动任何内容。`);
      const { source: text, format } = read.value;
      const original = { name, format, bytes };
      const file = apart ? 'none' : readReturned(read.value, { name, bytes });
      const back = typeof file === 'string' ? null : adoptReturned(env, file, { text, original });
      const adopted = back ?? withNote(adoptSource(env, { text, source: { name, format }, original, year }), file !== 'none');
      if (adopted.ok) env.libraryChanged();
      progress({ step: `已读完“${name}”`, done: 1, total: 1 });
      return adopted;
    },

    'tables.read': ({ name, bytes }, { signal }) =>
      isBase64(bytes) ? readTableInWorker({ name, bytes: Buffer.from(bytes, 'base64'), workerFile: env.workerFile, signal }) : spoilt(name),

    async 'import.text'({ text, html, year }, { signal }) {
      const source = { name: '粘贴的文字', format: 'paste' } as const;
      const page = html === undefined ? null : await readCopied(env, { text, html }, signal);
      const adopted = adoptSource(env, { text: page ?? { text }, source, original: null, year });
      if (adopted.ok) env.libraryChanged();
      return adopted;
    },
  }) satisfies Partial<Handlers>;

/** A page of which less than this share was taken for its document was not understood. */
const LEAST_SHARE = 0.6;

/** What was copied, with what its page knew of it; null where the page says less than its plain text. */
async function readCopied(env: Environment, { text, html }: { text: string; html: string }, signal: AbortSignal): Promise<SourceText | null> {
  const bytes = Buffer.from(`<html><meta charset="utf-8"><body>${html}`);
  const read = await readSourceInWorker({ name: '粘贴的文字', bytes, workerFile: env.workerFile, signal });
  const size = (some: string): number => some.replace(/\s+/g, '').length;
  return read.ok && size(read.value.source.text) >= size(text) * LEAST_SHARE ? read.value.source : null;
}
