import { useLayoutEffect, useRef } from 'react';

interface CellFieldProps {
  text: string;
  label: string;
  /** Takes what was written; false when it cannot be taken, and the field stays open. */
  take: (typed: string) => boolean;
  finish: (cell: HTMLElement | null, move: readonly [number, number] | null) => void;
}

const MOVES: Record<string, readonly [number, number]> = { Enter: [1, 0], NumpadEnter: [1, 0], Tab: [0, 1] };

/** The field in a cell that is being written in. Leaving it takes what stands in it; Escape leaves all as it was. */
export function CellField({ text, label, take, finish }: CellFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus();
    // A sign that was typed to begin stays; what stood there is selected, to be written over.
    if (text.length > 1) field.current?.select();
  }, [text]);
  const leave = (move: readonly [number, number] | null, typed: string | null) => {
    if (left.current) return;
    if (typed !== null && !take(typed)) return;
    left.current = true;
    const cell = field.current?.closest<HTMLElement>('[data-column]') ?? null;
    finish(cell, move);
    if (move === STAY) cell?.focus();
  };
  return (
    <input
      ref={field}
      className="draft-cell-field"
      aria-label={label}
      defaultValue={text}
      spellCheck={false}
      onBlur={(event) => leave(null, event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        const move = MOVES[event.code];
        if (event.code === 'Escape') leave(STAY, null);
        else if (move) leave(move, event.currentTarget.value);
        else return;
        event.preventDefault();
      }}
    />
  );
}

const STAY: readonly [number, number] = [0, 0];
