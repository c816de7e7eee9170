import type { Client } from '../../../shared/contract';
import { textOf, type Plan, type Result } from '../../../shared/model';
import { computedLabels } from '../../../shared/outline';
import { downloadText } from '../../ui/downloads';
import type { DraftSession } from './draft-session';

/** A plan as plain text, a line a block, with the numbers that its headings show. */
export function plainTextOf(plan: Plan): string {
  const labels = computedLabels(plan);
  return [plan.title, '', ...plan.blocks.map((block) => (labels.get(block.id) ?? '') + textOf(block))].join('\n');
}

/**
 * Keeps this window's text: the one that was saved elsewhere is put into a file first, so that neither is lost.
 */
export async function keepMine(session: DraftSession, client: Client): Promise<Result<null>> {
  const theirs = await client.call('plans.get', { id: session.id });
  if (!theirs.ok) return theirs;
  downloadText(`${theirs.value.plan.title}（另一处保存的文字）.txt`, plainTextOf(theirs.value.plan));
  session.setRevision(theirs.value.revision);
  session.autosave.resume(theirs.value.savedAt);
  session.autosave.touch();
  const state = await session.autosave.flush();
  return state.kind === 'failed' || state.kind === 'conflict' ? { ok: false, error: state.problem } : { ok: true, value: null };
}

/** Puts this window's text into a file before the other one is read. */
export function setMineAside(session: DraftSession): void {
  const mine = session.plan();
  downloadText(`${mine.title}（本窗口的文字）.txt`, plainTextOf(mine));
}
