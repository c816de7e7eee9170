import { Buffer } from 'node:buffer';
import { fail, succeed } from '../../../shared/model';
import { readSourceInWorker } from '../../import';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { tidyPlan, tidySource } from '../tidy';
import { isBase64, spoilt } from './importing';
import { requirePlan } from './plans';

export const tidyingHandlers = (env: Environment) =>
  ({
    async 'tidy.file'({ name, bytes: encoded, mend }, { progress, signal }) {
      if (!isBase64(encoded)) return spoilt(name);
      progress({ step: `正在读取“${name}”`, done: 0, total: 2 });
      const read = await readSourceInWorker({ name, bytes: Buffer.from(encoded, 'base64'), workerFile: env.workerFile, signal });
      if (!read.ok) return read;
      if (signal.aborted) return fail('cancelled', `已取消“${name}”的排版，没有写出文件。`);
      progress({ step: '正在排版', done: 1, total: 2 });
      return tidySource(name, read.value, { ...env, mend });
    },

    async 'tidy.plan'({ id }) {
      const plan = requirePlan(env, id);
      if (!plan.ok) return plan;
      if (plan.value.kind !== 'past') return fail('bad-input', '这是草稿，没有导出。请在“印发”里填好公文要素后导出。');
      return succeed(await tidyPlan(plan.value, env.now()));
    },
  }) satisfies Partial<Handlers>;
