import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Imported } from '../../../shared/contract';
import { succeed } from '../../../shared/model';
import { listPlans, listRemoved, removePlan, restorePlan, searchPlans } from '../../store';
import { adoptSource } from '../adopt';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';

export const libraryHandlers = (env: Environment) => {
  const { db } = env.store;
  return {
    'library.list': () => succeed(listPlans(db)),
    'library.removed': () => succeed(listRemoved(db)),
    'library.search': ({ words }) => succeed(searchPlans(db, words)),

    'library.remove'({ id }) {
      const removed = removePlan(db, id);
      if (removed.ok) env.libraryChanged();
      return removed.ok ? succeed({}) : removed;
    },

    'library.restore'({ id }) {
      const restored = restorePlan(db, id);
      if (restored.ok) env.libraryChanged();
      return restored.ok ? succeed({}) : restored;
    },

    'library.loadSample'() {
      const folder = path.join(env.templatesDir, 'sample');
      const loaded: Imported[] = [];
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt')).sort()) {
        const text = { text: readFileSync(path.join(folder, name), 'utf8') };
        const adopted = adoptSource(env, { text, source: { name, format: 'sample' }, original: null, year: undefined });
        if (!adopted.ok) return adopted;
        loaded.push(adopted.value);
      }
      env.libraryChanged();
      return succeed(loaded);
    },
  } satisfies Partial<Handlers>;
};
