import type { KeyboardEvent } from 'react';
import { keyName } from '../ui/key-name';
import { EDITOR_COMMANDS } from './editor-commands';
import type { PlanSlateEditor } from './slate-types';
import { stepRowBy } from './table-group';

/** Does what a key stands for; keys that an input method is using are its own. Of the commands of one key the first that it means here. */
export function handleEditorKey(editor: PlanSlateEditor, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  const key = keyName(event);
  if (stepRowBy(editor, key)) return event.preventDefault();
  const command = EDITOR_COMMANDS.find(({ keys, keyMeans }) => keys.includes(key) && keyMeans?.(editor) !== false);
  if (!command) return;
  // The page's own undo, or the browser's tab of that number, is never what is meant on the paper.
  event.preventDefault();
  if (command.enabled?.(editor) ?? true) command.run(editor);
}
