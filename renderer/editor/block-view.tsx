import type { RenderElementProps, RenderLeafProps } from 'slate-react';
import { shownState } from '../../shared/outline';
import { blockClass, runClass } from './block-look';
import { elementToBlock } from './convert';
import { useShownNumber } from './shown-numbers';
import type { BlockElement, DrawnText } from './slate-types';
import { STATE_WORDS } from './state-mark';

/**
 * A block on the paper: its number drawn before the text, its state in the margin. One element, since what React and the
 * browser do at each key grows with the elements of the whole text.
 */
export function BlockView({ attributes, children, element }: RenderElementProps) {
  const number = useShownNumber(element.id);
  const state = shownState(elementToBlock(element));
  return (
    <div {...attributes} className={blockClass(element)} data-block={element.id} data-label={number || undefined} data-state={state} aria-description={STATE_WORDS[state]} {...headingRole(element)}>
      {children}
    </div>
  );
}

const headingRole = (element: BlockElement) =>
  element.type === 'heading' && !element.runIn ? { role: 'heading', 'aria-level': element.level + 1 } : {};

export function RunView({ attributes, children, leaf }: RenderLeafProps) {
  const drawn: DrawnText = leaf;
  return <span {...attributes} className={runClass(drawn)} data-target={drawn.target}>{children}</span>;
}
