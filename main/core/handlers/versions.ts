import { getPlan, getVersion, keepVersion, listAllVersions, listVersions, restoreVersion } from '../../store';
import { succeed } from '../../../shared/model';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';

export const versionsHandlers = (env: Environment) => {
  const { db } = env.store;
  return {
    'versions.list': ({ id }) => succeed(listVersions(db, id)),
    'versions.all': () => succeed(listAllVersions(db)),
    'versions.keep'({ id, name }) {
      const stored = getPlan(db, id);
      if (!stored.ok) return stored;
      const kept = keepVersion(db, { id: env.newId(), plan: stored.value.plan, kind: 'named', name });
      env.libraryChanged();
      return succeed(kept);
    },
    'versions.get': ({ id, version }) => getVersion(db, id, version),
    'versions.restore'({ id, version, revision }) {
      const restored = restoreVersion(db, { plan: id, version, revision, id: env.newId() });
      if (restored.ok) env.libraryChanged();
      return restored;
    },
  } satisfies Partial<Handlers>;
};
