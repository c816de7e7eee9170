import { textOf, type Plan } from '../model';
import { shownLabels } from '../outline';

/** The plan as plain text: title, then a line a block with its label, as it would be typed. */
export function printPlan(plan: Plan): string {
  const labels = shownLabels(plan);
  return [plan.title, ...plan.blocks.map((block) => (labels.get(block.id) ?? '') + textOf(block))].filter((line) => line !== '').join('\n\n');
}
