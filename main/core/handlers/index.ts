import { succeed } from '../../../shared/model';
import type { Environment } from '../environment';
import type { Handlers } from '../handler';
import { exchangingHandlers } from './exchanging';
import { exportingHandlers } from './exporting';
import { importingHandlers } from './importing';
import { issuingHandlers } from './issuing';
import { libraryHandlers } from './library';
import { planHandlers } from './plans';
import { returningHandlers } from './returning';
import { reviewLogHandlers } from './review-log';
import { reviewingHandlers } from './reviewing';
import { seedingHandlers } from './seeding';
import { settingsHandlers } from './settings';
import { termsHandlers } from './terms';
import { tidyingHandlers } from './tidying';
import { versionsHandlers } from './versions';
import { yearsHandlers } from './years';

/** Every call of the contract, answered: a missing handler does not compile. */
export const createHandlers = (env: Environment) =>
  ({
    'app.info': () => succeed({ version: env.version, dataFile: env.dataFile, shell: env.shell }),
    ...libraryHandlers(env),
    ...importingHandlers(env),
    ...planHandlers(env),
    ...seedingHandlers(env),
    ...exportingHandlers(env),
    ...exchangingHandlers(env),
    ...issuingHandlers(env),
    ...returningHandlers(env),
    ...reviewLogHandlers(env),
    ...reviewingHandlers(env),
    ...settingsHandlers(env),
    ...termsHandlers(env),
    ...tidyingHandlers(env),
    ...versionsHandlers(env),
    ...yearsHandlers(env),
  }) satisfies Handlers;
