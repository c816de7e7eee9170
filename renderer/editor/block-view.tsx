import type { RenderElementProps, RenderLeafProps } from 'slate-react';
import { blockState } from '../../shared/outline';
import { blockClass, runClass } from './block-look';
import { elementToBlock } from './convert';
import { useGridColumns, useShownNumber } from './shown-numbers';
import type { BlockElement, DrawnText, RowElement } from './slate-types';
import { StateMark } from './state-mark';

/** A row of a table: its cells in the columns of the whole table. */
function RowView({ attributes, children, element }: RenderElementProps & { element: RowElement }) {
  const columns = useGridColumns(element.id);
  const state = blockState(elementToBlock(element));
  return (
    <div {...attributes} className={blockClass(element)} data-block={element.id} role="row">
      <div className="row-cells" style={{ gridTemplateColumns: columns }}>{children}</div>
      <span className="block-margin" contentEditable={false}><StateMark state={state} /></span>
    </div>
  );
}

export function ElementView(props: RenderElementProps) {
  const { attributes, children, element } = props;
  if (element.type === 'cell') return <div {...attributes} className="cell" role="cell">{children}</div>;
  return element.type === 'row' ? <RowView {...props} element={element} /> : <BlockView {...props} element={element} />;
}

/** A block on the paper: its number drawn before the text, its state in the margin. */
function BlockView({ attributes, children, element }: RenderElementProps & { element: BlockElement }) {
  const number = useShownNumber(element.id);
  const state = blockState(elementToBlock(element));
  return (
    <div {...attributes} className={blockClass(element)} data-block={element.id} {...headingRole(element)}>
      <p className="block-text" data-label={number || undefined}>{children}</p>
      <span className="block-margin" contentEditable={false}><StateMark state={state} /></span>
    </div>
  );
}

const headingRole = (element: BlockElement) =>
  element.type === 'heading' && !element.runIn ? { role: 'heading', 'aria-level': element.level + 1 } : {};

export function RunView({ attributes, children, leaf }: RenderLeafProps) {
  const drawn: DrawnText = leaf;
  return <span {...attributes} className={runClass(drawn)} data-target={drawn.target}>{children}</span>;
}
