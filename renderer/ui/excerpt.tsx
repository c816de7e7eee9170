interface ExcerptProps {
  text: string;
  marks: readonly { start: number; end: number }[];
}

/** A text with some of its stretches marked. */
export function Excerpt({ text, marks }: ExcerptProps) {
  const parts = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return <>{parts}{text.slice(at)}</>;
}
