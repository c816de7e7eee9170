import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { rangeOf, setNote, type NotedWords } from '../../../editor';
import type { DraftSession } from '../draft-session';
import type { NoteWriting } from './use-note';
import './notes.css';

/** The bar below the paper: what the note at the caret says, or the note that is being written. Enter keeps it, Esc leaves it as it was. */
export function NoteBar({ session, writing: { words, asked, done } }: { session: DraftSession; writing: NoteWriting }) {
  if (!words) return null;
  return <NoteField key={`${words.block}:${words.start}:${words.end}:${words.text}`} session={session} words={words} asked={asked} done={done} />;
}

function NoteField({ session, words, asked, done }: { session: DraftSession; words: NotedWords; asked: number; done: () => void }) {
  const { editor } = session;
  const [text, setText] = useState(words.text);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.querySelector('textarea')?.focus();
  }, [asked]);
  const keep = (said: string) => {
    const line = said.replace(/\s*[\r\n]+\s*/g, ' ').trim();
    if (line !== words.text) setNote(editor, words, line);
    done();
  };
  // The field is left by that, which must not keep it a second time.
  const settled = useRef(false);
  const settle = (said: string) => {
    settled.current = true;
    setText(said);
    keep(said);
    ReactEditor.focus(editor);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    settle(event.key === 'Escape' ? words.text : text);
  };
  return (
    <section className="note-bar" aria-label="注" ref={field}>
      <span className="note-bar-words" title={wordsOf(session, words)}>注：{wordsOf(session, words)}</span>
      <Input.TextArea
        size="small"
        aria-label="注的内容"
        placeholder="写明这几个字的含义、口径或来源，按 Enter 保留"
        rows={1}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => { settled.current = false; }}
        onBlur={() => { if (!settled.current) keep(text); }}
      />
      {words.text !== '' && (
        <Button size="small" title="删去这条注，文字不变" onMouseDown={(event) => event.preventDefault()} onClick={() => settle('')}>删去</Button>
      )}
    </section>
  );
}

function wordsOf({ editor }: DraftSession, { block, start, end }: NotedWords): string {
  const range = rangeOf(editor, block, { start, end });
  return range ? `“${Editor.string(editor, range)}”` : '';
}
