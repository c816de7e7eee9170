import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { Editor, Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { FIND_ALL, rangeOfMatch, type FindQuery, type Finding } from '../../../editor';
import type { DraftSession } from '../draft-session';
import { besidePlace, replacePlaces, samePlace, search, searchNow, type Place } from './search';

/** The find bar over the paper: what is looked for, what was found, where one is. */
export interface Find {
  bar: 'find' | 'replace' | null;
  query: FindQuery;
  replacement: string;
  places: readonly Place[];
  /** Index into places; -1 before one was gone to. */
  at: number;
  /** What the paper lights; null while the bar is closed. */
  finding: Finding | null;
  open(bar: 'find' | 'replace'): void;
  close(): void;
  ask(change: Partial<FindQuery>): void;
  setReplacement(text: string): void;
  next(by: 1 | -1): void;
  replaceOne(): void;
  /** Gives how many were replaced. */
  replaceAll(): number;
}

/** Brings a place into sight and selects it, without taking the focus from the bar. */
function show({ editor }: DraftSession, place: Place): void {
  if (place.block === 'title') return document.querySelector('.draft-title')?.scrollIntoView({ block: 'center' });
  const range = rangeOfMatch(editor, place);
  if (!range) return;
  Transforms.select(editor, range);
  const block = editor.children[range.anchor.path[0] ?? 0];
  if (block) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center' });
}

/** A word or two that are selected are what one wants to look for. */
function selectedWords({ editor }: DraftSession): string {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection) || selection.anchor.path[0] !== selection.focus.path[0]) return '';
  const text = Editor.string(editor, selection);
  return text.length <= 50 ? text : '';
}

export function useFind(session: DraftSession): Find {
  const [bar, setBar] = useState<Find['bar']>(null);
  const [query, setQuery] = useState(FIND_ALL);
  const [replacement, setReplacement] = useState('');
  const [current, setCurrent] = useState<Place | null>(null);
  // The plan that is shown follows the keystrokes a moment later, and the count with it; nothing follows while the bar is closed.
  const plan = useSyncExternalStore(session.subscribe, () => (bar ? session.shown() : null));
  const places = useMemo(() => (plan ? search(plan, query) : []), [query, plan]);

  const goTo = useCallback((place: Place | null) => {
    setCurrent(place);
    if (place) show(session, place);
  }, [session]);
  return {
    bar, query, replacement, places,
    at: places.findIndex((place) => samePlace(place, current)),
    finding: useMemo(() => (bar ? { query, current: current?.block === 'title' ? null : current } : null), [bar, query, current]),
    open(which) {
      const words = selectedWords(session);
      const asked = { ...query, text: words || query.text };
      setQuery(asked);
      setBar(which);
      if (words) goTo(besidePlace(session, searchNow(session, asked), null, 0));
    },
    close() {
      setBar(null);
      ReactEditor.focus(session.editor);
    },
    ask(change) {
      const asked = { ...query, ...change };
      setQuery(asked);
      goTo(besidePlace(session, searchNow(session, asked), current, 0));
    },
    setReplacement,
    next(by) {
      if (query.text === '') return setBar('find');
      if (!bar) setBar('find');
      goTo(besidePlace(session, searchNow(session, query), current, by));
    },
    replaceOne() {
      const now = searchNow(session, query).find((place) => samePlace(place, current));
      if (!now) return goTo(besidePlace(session, searchNow(session, query), current, 0));
      replacePlaces(session, [now], replacement);
      goTo(besidePlace(session, searchNow(session, query), { ...now, start: now.start + replacement.length }, 0));
    },
    replaceAll() {
      const all = searchNow(session, query);
      replacePlaces(session, all, replacement);
      setCurrent(null);
      return all.length;
    },
  };
}
