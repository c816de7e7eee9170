import type { RenderElementProps, RenderLeafProps } from 'slate-react';
import type { CSSProperties } from 'react';
import { shownState } from '../../shared/outline';
import { blockClass, runClass } from './block-look';
import { elementToBlock } from './convert';
import { useGridColumns, useNotesBefore, useShownNumber } from './shown-numbers';
import type { BlockElement, DrawnText, RowElement } from './slate-types';
import { STATE_WORDS } from './state-mark';

export function ElementView(props: RenderElementProps) {
  const { attributes, children, element } = props;
  if (element.type === 'cell') return <div {...attributes} className="cell" role="cell">{children}</div>;
  return element.type === 'row' ? <RowView {...props} element={element} /> : <BlockView {...props} element={element} />;
}

/** A row of a table: its cells in the columns of the whole table, its state in the margin. */
function RowView({ attributes, children, element }: RenderElementProps & { element: RowElement }) {
  const columns = useGridColumns(element.id);
  const notes = useNotesBefore(element.id);
  const state = shownState(elementToBlock(element));
  return (
    <div {...attributes} className={blockClass(element)} data-block={element.id} data-state={state} aria-description={STATE_WORDS[state]} role="row" style={countNotes(notes)}>
      <div className="row-cells" style={{ gridTemplateColumns: columns }}>{children}</div>
    </div>
  );
}

/**
 * A block on the paper: its number drawn before the text, its state in the margin. One element, since what React and the
 * browser do at each key grows with the elements of the whole text.
 */
function BlockView({ attributes, children, element }: RenderElementProps & { element: BlockElement }) {
  const number = useShownNumber(element.id);
  const notes = useNotesBefore(element.id);
  const state = shownState(elementToBlock(element));
  return (
    <div {...attributes} className={blockClass(element)} data-block={element.id} data-label={number || undefined} data-state={state} aria-description={STATE_WORDS[state]} {...headingRole(element)} style={countNotes(notes)}>
      {children}
    </div>
  );
}

const headingRole = (element: BlockElement) =>
  element.type === 'heading' && !element.runIn ? { role: 'heading', 'aria-level': element.level + 1 } : {};

/** A run may be cut into leaves by what is drawn over it; the number of a note stands behind the last of them. */
export function RunView({ attributes, children, leaf, leafPosition }: RenderLeafProps) {
  const drawn: DrawnText = leafPosition && !leafPosition.isLast ? withoutNoteEnd(leaf) : leaf;
  return <span {...attributes} className={runClass(drawn)} data-target={drawn.target} title={drawn.note}>{children}</span>;
}

const withoutNoteEnd = ({ noteEnd: _noteEnd, ...drawn }: DrawnText): DrawnText => drawn;

/** Numbers of notes go on from those of the blocks before: a counter, since each group of blocks is laid out for itself. */
export const countNotes = (before: number | null): CSSProperties | undefined => (before === null ? undefined : { counterReset: `note ${before}` });
