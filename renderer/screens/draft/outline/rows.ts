import { commitments, type BlockId, type Plan } from '../../../../shared/model';
import { computedLabels, headingText, sectionsOf, type ShownState } from '../../../../shared/outline';
import { isTargetOpen } from '../../../../shared/targets';
import { isBlockOpen, sectionState } from '../progress';

/** A section as the outline shows it. */
export interface Row {
  /** The section's first block: its heading, or the opening paragraph. */
  id: BlockId;
  level: number;
  label: string;
  text: string;
  state: ShownState;
  heading: boolean;
  /** A paragraph or a target of it waits for a decision. */
  open: boolean;
  /** Blocks of the section, to know whether the caret is in it. */
  blocks: readonly BlockId[];
  /** The sections that it stands in, the outermost first. */
  above: readonly BlockId[];
  /** Others stand in it. */
  hasMore: boolean;
}

export function rowsOf(plan: Plan): Row[] {
  const labels = computedLabels(plan);
  const openTargets = new Set(commitments(plan).filter(isTargetOpen).map(({ id }) => id));
  const rows: Row[] = [];
  let path: Row[] = [];
  for (const section of sectionsOf(plan)) {
    const [first] = section.blocks;
    if (!first) continue;
    const { heading } = section;
    const level = heading?.level ?? 1;
    path = path.filter((row) => row.heading && row.level < level);
    const parent = path.at(-1);
    if (parent) parent.hasMore = true;
    const row: Row = {
      id: first.id,
      level,
      label: heading ? (labels.get(heading.id) ?? '') : '',
      text: heading ? headingText(heading) || '（空标题）' : '（开头）',
      state: sectionState(section),
      heading: heading !== null,
      open: section.blocks.some((block) => isBlockOpen(block) || block.content.some((run) => run.target && openTargets.has(run.target))),
      blocks: section.blocks.map((block) => block.id),
      above: path.map(({ id }) => id),
      hasMore: false,
    };
    rows.push(row);
    path = [...path, row];
  }
  return rows;
}

/** The rows that are not folded away; of those that wait for a decision, also what they stand in. */
export function visibleRows(rows: readonly Row[], folded: ReadonlySet<BlockId>, onlyOpen: boolean): Row[] {
  if (!onlyOpen) return rows.filter((row) => !row.above.some((id) => folded.has(id)));
  const shown = new Set(rows.filter((row) => row.open).flatMap((row) => [...row.above, row.id]));
  return rows.filter((row) => shown.has(row.id));
}

/** What is folded so that only headings down to a level are seen. */
export const foldedTo = (rows: readonly Row[], level: number): Set<BlockId> =>
  new Set(rows.filter((row) => row.hasMore && row.level >= level).map(({ id }) => id));

/** The row that stands for a block: its section's, or the nearest visible one above. */
export function rowOfBlock(rows: readonly Row[], visible: readonly Row[], block: BlockId | null): Row | undefined {
  const own = block === null ? undefined : rows.find((row) => row.blocks.includes(block));
  if (!own) return undefined;
  const seen = new Map(visible.map((row) => [row.id, row]));
  return seen.get(own.id) ?? [...own.above].reverse().flatMap((id) => seen.get(id) ?? [])[0];
}
