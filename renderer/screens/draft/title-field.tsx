import { ReactEditor } from 'slate-react';
import type { PlanSlateEditor } from '../../editor';
import { keyName } from '../../ui/key-name';
import type { DraftSession } from './draft-session';
import { useTitle } from './use-draft';

/** The title is undone with the text below it, in the order in which both were written. */
const COMMANDS: Record<string, (editor: PlanSlateEditor) => void> = {
  Enter: (editor) => ReactEditor.focus(editor),
  NumpadEnter: (editor) => ReactEditor.focus(editor),
  'Ctrl+KeyZ': (editor) => editor.undo(),
  'Ctrl+KeyY': (editor) => editor.redo(),
  'Ctrl+Shift+KeyZ': (editor) => editor.redo(),
};

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
          if (event.nativeEvent.isComposing) return;
          const command = COMMANDS[keyName(event)];
          if (!command) return;
          event.preventDefault();
          command(session.editor);
        }}
      />
    </div>
  );
}
