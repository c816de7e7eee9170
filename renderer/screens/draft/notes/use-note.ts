import { useCallback, useMemo, useState } from 'react';
import { noteAtCaret, wordsToNote, type NotedWords } from '../../../editor';
import type { DraftSession } from '../draft-session';
import { useCaret } from '../use-draft';

export interface NoteWriting {
  /** What the bar is about; null: no bar. */
  words: NotedWords | null;
  /** Counts how often the bar was asked for: each time its field takes the focus. */
  asked: number;
  /** Opens the bar at the caret; false where no word could be noted. */
  ask(): boolean;
  done(): void;
}

/** The note at the caret, or the one that is about to be written. */
export function useNote(session: DraftSession): NoteWriting {
  const { note } = useCaret(session);
  const [fresh, setFresh] = useState<NotedWords | null>(null);
  const [asked, setAsked] = useState(0);
  const ask = useCallback(() => {
    const there = noteAtCaret(session.editor);
    const words = there ?? wordsToNote(session.editor);
    if (!words) return false;
    setFresh(there ? null : words);
    setAsked((count) => count + 1);
    return true;
  }, [session]);
  const done = useCallback(() => {
    setFresh(null);
    setAsked(0);
  }, []);
  return useMemo(() => ({ words: fresh ?? note, asked, ask, done }), [fresh, note, asked, ask, done]);
}
