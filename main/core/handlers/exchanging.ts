import { Buffer } from 'node:buffer';
import { fail, succeed, type Result } from '../../../shared/model';
import { readPackage, writePackage, type ReadPackage } from '../../exchange';
import { packageFileName } from '../../export';
import { getPlan, getSetting, readReviewLog } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { keepSent, planTaking, takePackage, type Taking } from '../take-package';
import { PERSON } from './review-log';

const read = ({ name, bytes }: { name: string; bytes: string }): Result<ReadPackage> => readPackage(name, new Uint8Array(Buffer.from(bytes, 'base64')));

const told = ({ plan, manifest }: ReadPackage, taking: Taking) =>
  ({ plan: plan.id, before: plan.seededFrom, title: plan.title, year: plan.year, by: manifest.by, madeAt: manifest.madeAt, ...taking, conflicts: taking.conflicts.length });

export const exchangingHandlers = (env: Environment) => {
  const { db } = env.store;
  return {
    'exchange.write'({ plan: id }) {
      const by = getSetting(db, PERSON) ?? '';
      if (by === '') return fail('bad-input', '还没有填写姓名，没有制作送审包。请先在“意见”中填写姓名。');
      const stored = getPlan(db, id);
      if (!stored.ok) return stored;
      const log = readReviewLog(db, id);
      if (!log.ok) return log;
      const { plan } = stored.value;
      const last = plan.seededFrom ? getPlan(db, plan.seededFrom) : null;
      const madeAt = env.now().toISOString();
      const bytes = writePackage({ plan, last: last?.ok ? last.value.plan : null, entries: log.value }, { by, madeAt, program: env.version });
      keepSent(db, plan, env.newId);
      return succeed({ name: packageFileName(plan.title), bytes: Buffer.from(bytes).toString('base64') });
    },
    'exchange.open'(file) {
      const pack = read(file);
      if (!pack.ok) return pack;
      const taking = planTaking(db, pack.value);
      return taking.ok ? succeed(told(pack.value, taking.value)) : taking;
    },
    'exchange.take'(file) {
      const pack = read(file);
      if (!pack.ok) return pack;
      const taken = takePackage(db, pack.value, env.newId);
      if (!taken.ok) return taken;
      env.libraryChanged();
      return succeed(told(pack.value, taken.value));
    },
  } satisfies Partial<Handlers>;
};
