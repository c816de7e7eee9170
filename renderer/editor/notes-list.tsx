import { useMemo } from 'react';
import type { Plan } from '../../shared/model';
import { notesOf, type Note } from '../../shared/outline';

/** The notes of a plan at the foot of the paper; with `onPick` each leads to its words. */
export function NotesList({ plan, onPick }: { plan: Pick<Plan, 'blocks'>; onPick?: (note: Note) => void }) {
  const notes = useMemo(() => notesOf(plan), [plan]);
  if (notes.length === 0) return null;
  return (
    <ol className="paper-notes" aria-label="注">
      {notes.map((note) => (
        <li key={note.number} value={note.number}>
          {onPick ? <button type="button" onClick={() => onPick(note)} title="到注所说明的文字">{note.text}</button> : note.text}
        </li>
      ))}
    </ol>
  );
}
