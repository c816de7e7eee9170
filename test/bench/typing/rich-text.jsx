// slate-react's plain rich-text editor: formatted leaves, a few kinds of blocks, undo. Beside it the plan editor is measured; `?chunks`
// lets slate-react divide the document as the plan editor does.
import { useCallback, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

function RichText({ value, chunks }) {
  const editor = useMemo(() => {
    const made = withHistory(withReact(createEditor()));
    if (chunks) made.getChunkSize = (node) => (Editor.isEditor(node) ? 100 : null);
    return made;
  }, [chunks]);
  const renderElement = useCallback(({ attributes, children, element }) => {
    switch (element.type) {
      case 'block-quote': return <blockquote {...attributes}>{children}</blockquote>;
      case 'heading-one': return <h1 {...attributes}>{children}</h1>;
      case 'heading-two': return <h2 {...attributes}>{children}</h2>;
      default: return <p {...attributes}>{children}</p>;
    }
  }, []);
  const renderLeaf = useCallback(({ attributes, children, leaf }) => {
    const bold = leaf.bold ? <strong>{children}</strong> : children;
    const italic = leaf.italic ? <em>{bold}</em> : bold;
    return <span {...attributes}>{leaf.underline ? <u>{italic}</u> : italic}</span>;
  }, []);
  return (
    <Slate editor={editor} initialValue={value}>
      <Editable aria-label="正文" renderElement={renderElement} renderLeaf={renderLeaf} spellCheck={false} />
    </Slate>
  );
}

const value = window.benchParagraphs.map((text) => ({ type: 'paragraph', children: [{ text }] }));
createRoot(document.body.appendChild(document.createElement('main'))).render(<RichText value={value} chunks={window.benchChunks} />);
