import type { KeyboardEvent } from 'react';
import { keyName } from '../ui/key-name';
import { EDITOR_COMMANDS } from './editor-commands';
import type { PlanSlateEditor } from './slate-types';

const BY_KEY = new Map(EDITOR_COMMANDS.flatMap((command) => command.keys.map((key) => [key, command])));

/** Does what a key stands for; keys that an input method is using are its own. */
export function handleEditorKey(editor: PlanSlateEditor, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  const command = BY_KEY.get(keyName(event));
  if (!command || command.keyMeans?.(editor) === false) return;
  // The page's own undo, or the browser's tab of that number, is never what is meant on the paper.
  event.preventDefault();
  if (command.enabled?.(editor) ?? true) command.run(editor);
}
