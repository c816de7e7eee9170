import { createHash } from 'node:crypto';
import type { NewId, Plan } from '../../shared/model';
import { linesOutside, readPlan, splitPlans, toPlan } from '../../shared/reader';
import { isStillThePlan, readCarried, reviveReturned } from '../../shared/returning';
import type { ReadSource } from '../import';

/** A file that this program wrote, read again: the plan as it was exported and as the file shows it now. */
export interface ReturnedFile {
  exported: Plan;
  returned: Plan;
  /** As any other file is read: what the notice in it says. */
  read: Plan;
  /** Words of its notice or of a further 附件 are others than were exported. */
  besideTouched: boolean;
}

/**
 * A file with what it carries; 'none': it carries nothing; 'passed-over': what it carries is damaged, of a newer version, or of
 * another plan than its text, so that the text alone counts. The same bytes give the same ids, however often they are read.
 */
export function readReturned({ source, format, carried }: ReadSource, { name, bytes }: { name: string; bytes: Uint8Array }): ReturnedFile | 'none' | 'passed-over' {
  if (carried === undefined) return 'none';
  const exported = readCarried(carried);
  if (!exported || splitPlans(source).length !== 1) return 'passed-over';
  const reading = readPlan(source);
  const read = toPlan(reading, { newId: idsOf(bytes), year: exported.plan.year, source: { name, format } });
  const { plan: returned, besideTouched } = reviveReturned(exported, { plan: read, outside: linesOutside(reading) });
  return isStillThePlan({ exported: exported.plan, returned, year: reading.year }) ? { exported: exported.plan, returned, read, besideTouched } : 'passed-over';
}

/** Of a file's own content: what is chosen among its changes is found again when it is read once more. */
function idsOf(bytes: Uint8Array): NewId {
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  let count = 0;
  return () => `${digest}-${(count += 1)}`;
}
