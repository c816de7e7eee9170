import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, succeed, type Result } from '../../../shared/model';
import { termListSchema, type Term } from '../../../shared/lint';
import { getSetting, setSetting } from '../../store';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';

const TERMS = 'terms';

export const termsHandlers = (env: Environment) => {
  const { db } = env.store;
  return {
    'terms.list': () => readTerms(env),
    'terms.save'({ terms }) {
      setSetting(db, TERMS, JSON.stringify(terms));
      env.libraryChanged();
      return succeed({});
    },
  } satisfies Partial<Handlers>;
};

/** 提法词表 as the office keeps it; until it was changed here, the one that comes with the program. */
export const readTerms = (env: Environment): Result<Term[]> => read(getSetting(env.store.db, TERMS) ?? readFileSync(path.join(env.templatesDir, 'terms.json'), 'utf8'));

function read(json: string): Result<Term[]> {
  const list = termListSchema.safeParse(parsed(json));
  return list.success ? succeed(list.data) : fail('bad-input', '提法词表的内容已损坏，读不出来，没有改动它。计划不受影响；请重新导入词表。');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
