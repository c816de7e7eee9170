import { ReactEditor } from 'slate-react';
import type { DraftSession } from './draft-session';
import { useTitle } from './use-draft';

/** The title at the top of the paper. It grows with what is typed: the text behind it gives the height. */
export function TitleField({ session }: { session: DraftSession }) {
  const title = useTitle(session);
  return (
    <div className="paper-title draft-title" data-text={title}>
      <textarea
        aria-label="标题"
        rows={1}
        maxLength={300}
        spellCheck={false}
        value={title}
        placeholder="标题"
        onChange={(event) => session.setTitle(event.target.value.replace(/\s*[\r\n]+\s*/g, ''))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          ReactEditor.focus(session.editor);
        }}
      />
    </div>
  );
}
