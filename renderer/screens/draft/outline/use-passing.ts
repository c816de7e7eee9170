import { useEffect, useRef, type RefObject } from 'react';
import { keyName } from '../../../ui/key-name';

const TABS = new Set(['Tab', 'Shift+Tab']);

/**
 * Whether the focus came into a list by Tab and no other key was pressed there yet: Tab then goes on to what follows. Who goes
 * about in the list by arrows, or came by a click or by F6, means its sections, and Tab is the key of their level.
 */
export function usePassing(list: RefObject<HTMLElement | null>): RefObject<boolean> {
  const passing = useRef(false);
  useEffect(() => {
    let tabbed = false;
    const onKey = (event: KeyboardEvent) => {
      tabbed = TABS.has(keyName(event));
      if (!tabbed) passing.current = false;
    };
    const onPointer = () => {
      tabbed = false;
      passing.current = false;
    };
    const onFocus = (event: FocusEvent) => {
      const from = event.relatedTarget as Node | null;
      if (!list.current?.contains(event.target as Node)) passing.current = false;
      else if (!list.current.contains(from)) passing.current = tabbed;
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('focusin', onFocus);
    };
  }, [list]);
  return passing;
}
