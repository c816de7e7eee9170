import type { RefObject } from 'react';

interface FileChooserProps {
  /** Clicked, it opens the system's window. */
  chooser: RefObject<HTMLInputElement | null>;
  /** What is chosen, in the words of a screen reader. */
  label: string;
  /** Endings with their dot. */
  accept: readonly string[];
  multiple?: boolean;
  onChosen: (files: File[]) => void;
}

/** The system's window for choosing files. Choosing the same one again is a choice, too. */
export function FileChooser({ chooser, label, accept, multiple, onChosen }: FileChooserProps) {
  return (
    <input
      ref={chooser}
      type="file"
      multiple={multiple}
      hidden
      accept={accept.join(',')}
      aria-label={label}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        if (files.length > 0) onChosen(files);
      }}
    />
  );
}
