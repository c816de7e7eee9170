import { useEffect, useRef } from 'react';
import { keyName } from './key-name';

/** What the keys of a place do, by name (Ctrl+KeyZ), wherever the focus is; an input method's keys are its own. */
export function usePlaceKeys(keys: Readonly<Record<string, () => void>>): void {
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
