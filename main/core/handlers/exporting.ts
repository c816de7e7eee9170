import { Buffer } from 'node:buffer';
import { succeed } from '../../../shared/model';
import { checkNotice, layoutNotice } from '../../../shared/notice';
import { noticeFileName, writeNoticeDocx } from '../../export';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { requirePlan } from './plans';

export const exportingHandlers = (env: Environment) =>
  ({
    async 'export.notice'({ id }, { progress }) {
      const plan = requirePlan(env, id);
      if (!plan.ok) return plan;
      progress({ step: '正在排版公文', done: 0, total: 1 });
      const { document } = layoutNotice(plan.value);
      const bytes = await writeNoticeDocx(document, { date: env.now() });
      progress({ step: '公文已排好', done: 1, total: 1 });
      return succeed({ name: noticeFileName(document), bytes: Buffer.from(bytes).toString('base64'), findings: checkNotice(plan.value).map(({ severity, message }) => ({ severity, message })) });
    },
  }) satisfies Partial<Handlers>;
