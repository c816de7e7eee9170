import { succeed, type Result } from '../../shared/model';
import { inspectPlan, readPlan } from '../../shared/reader';
import { readSource } from '../import';

/** What the program reads out of one file, for a person or a script to look at; nothing is stored. */
export async function inspectFile(name: string, bytes: Uint8Array): Promise<Result<ReturnType<typeof inspectPlan>>> {
  const read = await readSource({ name, bytes });
  return read.ok ? succeed(inspectPlan(readPlan(read.value.source))) : read;
}
