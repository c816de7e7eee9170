import type { Finding } from '../../../../shared/lint';
import type { PlanSlateEditor } from '../../../editor';
import type { DraftSession } from '../draft-session';
import { goToSpan } from '../go-to';

/** Selects what a finding is about; what concerns the title leads there. */
export function goToFinding(editor: PlanSlateEditor, { block, start, end, rule }: Finding): void {
  if (block !== null) return goToSpan(editor, block, { start, end });
  if (rule === 'title-year') document.querySelector<HTMLElement>('.draft-title textarea')?.focus();
}

/** The finding behind the caret (the first again after the last) among those of the gravest kind that there is. */
export function nextFinding(session: DraftSession, findings: readonly Finding[]): Finding | null {
  const gravest = (['必改', '建议', '提示'] as const).map((severity) => findings.filter((found) => found.severity === severity)).find((own) => own.length > 0) ?? [];
  const order = new Map(session.plan().blocks.map(({ id }, at) => [id, at]));
  const { block, offset } = session.place();
  const here = block === null ? -1 : (order.get(block) ?? -1);
  const placeOf = (found: Finding) => (found.block === null ? -1 : (order.get(found.block) ?? -1));
  return gravest.find((found) => placeOf(found) > here || (placeOf(found) === here && found.start >= offset && found.block !== null)) ?? gravest[0] ?? null;
}
