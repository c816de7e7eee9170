import { useEffect } from 'react';
import { keyName } from '../../../ui/key-name';
import type { DraftSession } from '../draft-session';
import type { Command, Desk } from './command';

/** Fields of text have an undo of their own; boxes that are ticked have none. */
const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox');

/** The keys of the desk, wherever in it the focus is; those of the paper are left to it, and an input method's to the input method. */
export function useDeskKeys(commands: readonly Command[], session: DraftSession, desk: Desk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const name = keyName(event);
      const command = commands.find(({ keys, where }) => (where === 'desk' || where === 'document') && keys.includes(name));
      if (!command || (command.where === 'document' && inField(event.target))) return;
      event.preventDefault();
      event.stopPropagation();
      if (command.enabled?.(session) ?? true) command.run(session, desk);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [commands, session, desk]);
}
