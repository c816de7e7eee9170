import { Buffer } from 'node:buffer';
import { isIssued } from '../../../shared/issuing';
import { succeed } from '../../../shared/model';
import { sayFinding } from '../../../shared/notice';
import { getIssueState } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { issuedFile } from '../issued-file';
import { noticeFileOf } from '../notice-file';
import { requirePlan } from './plans';

export const exportingHandlers = (env: Environment) =>
  ({
    async 'export.notice'({ id }, { progress }) {
      const plan = requirePlan(env, id);
      if (!plan.ok) return plan;
      const state = getIssueState(env.store.db, id);
      const newest = state.editions.at(-1);
      if (newest && isIssued(state)) {
        const issued = issuedFile(env, id, newest.number);
        return issued.ok ? succeed({ ...issued.value, findings: [], edition: newest.number }) : issued;
      }
      progress({ step: '正在排版公文', done: 0, total: 1 });
      const file = noticeFileOf(env, plan.value);
      const bytes = await file.write();
      progress({ step: '公文已排好', done: 1, total: 1 });
      return succeed({ name: file.name, bytes: Buffer.from(bytes).toString('base64'), findings: file.findings.map((found) => ({ severity: found.severity, message: sayFinding(found) })), edition: null });
    },
  }) satisfies Partial<Handlers>;
