import { useEffect, useRef } from 'react';
import { keyName } from '../../ui/key-name';

/** What the keys of the screen do, by name (F7, Ctrl+KeyZ), wherever the focus is; an input method's keys are its own. */
export function useIssueKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => void (latest.current = keys));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const run = event.isComposing ? undefined : latest.current[keyName(event)];
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
