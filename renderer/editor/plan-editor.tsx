import { useCallback, type ReactNode } from 'react';
import type { NodeEntry } from 'slate';
import { Editable, Slate, type RenderChunkProps, type RenderElementProps, type RenderLeafProps } from 'slate-react';
import { ElementView, RunView } from './block-view';
import { takeOutComposed } from './composed-text';
import { handleEditorKey } from './editor-keys';
import { findDecorations, type Finding } from './find-in-document';
import { findingDecorations, type FindingMarks } from './finding-marks';
import { noteDecorations } from './note-marks';
import { leadDecorations } from './run-in-leads';
import { ShownNumbersContext, type ShownNumbers } from './shown-numbers';
import type { PlanSlateEditor } from './slate-types';
import { TableTools } from './table-tools';
import './paper.css';

interface PlanEditorProps {
  /** Made by createPlanEditor. It holds the document; a save or a reload of the plan never resets it. */
  editor: PlanSlateEditor;
  numbers: ShownNumbers;
  /** After every change of the document or the selection. */
  onChange: () => void;
  /** What is looked for; its places are lit. */
  finding?: Finding | null;
  /** What is to be mended; underlined. */
  marks?: FindingMarks;
  /** Stands at the top of the paper: the title. */
  children?: ReactNode;
  /** Stands at its foot: the notes. */
  foot?: ReactNode;
}

const NO_MARKS: FindingMarks = new Map();

/** The paper on which a draft is written. */
export function PlanEditor({ editor, numbers, onChange, finding = null, marks = NO_MARKS, children, foot }: PlanEditorProps) {
  const change = useCallback(() => {
    numbers.update(editor.operations);
    onChange();
  }, [editor, numbers, onChange]);
  const decorate = useCallback((entry: NodeEntry) => {
    const drawn = [...leadDecorations(entry), ...noteDecorations(entry), ...findingDecorations(entry, marks)];
    return finding?.query.text ? [...drawn, ...findDecorations(entry, finding)] : drawn;
  }, [finding, marks]);
  return (
    <div className="paper" lang="zh-CN">
      {children}
      <ShownNumbersContext value={numbers}>
        <Slate editor={editor} initialValue={editor.children} onChange={change}>
          <TableTools />
          <Editable
            className="paper-body"
            aria-label="正文"
            spellCheck={false}
            decorate={decorate}
            renderElement={renderBlock}
            renderLeaf={renderRun}
            renderChunk={renderChunk}
            onCompositionEnd={(event) => takeOutComposed(editor, event.data)}
            onKeyDown={(event) => handleEditorKey(editor, event)}
          />
        </Slate>
      </ShownNumbersContext>
      {foot}
    </div>
  );
}

const renderBlock = (props: RenderElementProps) => <ElementView {...props} />;
const renderRun = (props: RenderLeafProps) => <RunView {...props} />;
/** Blocks in groups, so that React and the browser look at a group when one of its blocks changes. */
const renderChunk = ({ attributes, children, lowest }: RenderChunkProps) => <div {...attributes} className={lowest ? 'block-group' : undefined}>{children}</div>;
