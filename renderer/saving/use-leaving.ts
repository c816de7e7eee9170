import { useEffect } from 'react';
import type { Autosave } from './autosave';

/**
 * Saves at once when the window is hidden or about to go. What is not kept yet holds the window open: the browser asks,
 * and the desktop shell waits a moment before it does.
 */
export function useSaveOnLeaving(autosave: Autosave): void {
  useEffect(() => {
    const save = () => void autosave.flush();
    const leaving = (event: BeforeUnloadEvent) => {
      if (autosave.state().kind !== 'saved') event.preventDefault();
      save();
    };
    const hidden = () => document.visibilityState === 'hidden' && save();
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [autosave]);
}
