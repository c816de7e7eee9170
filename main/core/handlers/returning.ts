import { Buffer } from 'node:buffer';
import { fail, succeed, type Result } from '../../../shared/model';
import { readSourceInWorker } from '../../import';
import type { Environment } from '../environment';
import type { CallContext, Handlers } from '../handler';
import { readReturned, type ReturnedFile } from '../returned-file';
import { lookAtReturned, placeOf, takeReturned } from '../take-returned';
import { isBase64, spoilt } from './importing';

export const returningHandlers = (env: Environment) => {
  const { db } = env.store;

  async function read({ name, bytes: encoded }: { name: string; bytes: string }, { signal }: CallContext): Promise<Result<ReturnedFile>> {
    if (!isBase64(encoded)) return spoilt(name);
    const bytes = Buffer.from(encoded, 'base64');
    const source = await readSourceInWorker({ name, bytes, workerFile: env.workerFile, signal });
    if (!source.ok) return source;
    const file = readReturned(source.value, { name, bytes });
    if (file === 'none' || file === 'passed-over' || placeOf(db, file) !== 'known') return fail('bad-input', `“${name}”不是由计划库中的计划导出的，没有可以取回的改动。请用“导入”把它存入计划库。`);
    return succeed(file);
  }

  return {
    async 'returned.open'(given, context) {
      const file = await read(given, context);
      return file.ok ? lookAtReturned(db, file.value) : file;
    },
    async 'returned.take'({ revision, changes, heading, ...given }, context) {
      const file = await read(given, context);
      if (!file.ok) return file;
      const taken = takeReturned(db, { file: file.value, revision, changes, heading, newId: env.newId });
      if (!taken.ok) return taken;
      env.libraryChanged();
      env.planRenewed(file.value.exported.id);
      return taken;
    },
  } satisfies Partial<Handlers>;
};
