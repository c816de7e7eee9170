import { fail, succeed } from '../../../shared/model';
import { BUREAUS } from '../bureaus';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { readList, saveList, setListAside } from '../kept-list';
import { shippedTemplates, TEMPLATES } from '../templates';

/** What an office sets once: 机关设置 and 行文用语. */
export const settingsHandlers = (env: Environment) =>
  ({
    'bureaus.list'() {
      const kept = readList(env, BUREAUS);
      return kept.ok ? succeed({ revision: kept.value.revision, bureaus: kept.value.items }) : kept;
    },

    'bureaus.save': ({ bureaus, revision }) => saveList(env, BUREAUS, { items: bureaus, revision }),

    'templates.list'() {
      const shipped = shippedTemplates(env);
      if (!shipped.ok) return shipped;
      const own = readList(env, TEMPLATES);
      if (!own.ok) return own;
      const { revision, items } = own.value;
      return succeed({ revision, shipped: shipped.value, own: items });
    },

    'templates.save'({ own, revision }) {
      const shipped = shippedTemplates(env);
      if (!shipped.ok) return shipped;
      if (own.some(({ id }) => shipped.value.some((one) => one.id === id))) return fail('bad-input', '随程序安装的行文用语不能改动，没有保存。请复制一份，改复制的那份。');
      return saveList(env, TEMPLATES, { items: own, revision });
    },

    'settings.setAside': ({ list }) => setListAside<unknown>(env, list === 'bureaus' ? BUREAUS : TEMPLATES),
  }) satisfies Partial<Handlers>;
