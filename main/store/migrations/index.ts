import { sql as plans } from './0001-plans';
import { sql as sources } from './0002-sources';
import { sql as yearLinks } from './0003-year-links';
import { sql as settings } from './0004-settings';
import { sql as versions } from './0005-versions';
import { sql as review } from './0006-review';
import { sql as issued } from './0007-issued';

/**
 * Every step from an empty database to the present shape, in order; number n takes version n − 1 to n. A step that
 * has shipped is never edited, and none imports code of today: it must do the same in ten years.
 */
export const MIGRATIONS: readonly string[] = [plans, sources, yearLinks, settings, versions, review, issued];
