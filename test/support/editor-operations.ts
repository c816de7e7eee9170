import fc from 'fast-check';
import { Transforms, type Range } from 'slate';
import { addSectionAfter, asOneStep, confirmBlocks, dropSection, FIND_ALL, findMatches, fromSlate, headingIndexOf, isBlock, moveSection, removeSection, noteAtCaret, replaceContent, replaceMatches, setNote, shiftLevel, toSlate, wordsToNote, type DropPlace, type PlanSlateEditor } from '../../renderer/editor';
import { placedRuns } from '../../renderer/editor/stretches';
import { TABLE_COMMANDS } from '../../renderer/editor/table-group';
import { setSelectedLevel, setSelectedMarker } from '../../renderer/editor/with-levels';
import type { DraftSession } from '../../renderer/screens/draft/draft-session';
import { textOf, type Level } from '../../shared/model';
import { disagreementsOf, unlistedTargets, type NewFigure } from '../../shared/targets';
import { pointAt } from './slate-editors';

/** One thing that a person does at the desk; numbers choose places, whatever the draft has become. */
export interface Operation {
  name: string;
  value: unknown;
  perform(session: DraftSession): void;
  [fc.toStringMethod](): string;
}

const operation = <T>(weight: number, name: string, values: fc.Arbitrary<T>, perform: (session: DraftSession, value: T) => void): fc.WeightedArbitrary<Operation> =>
  ({ weight, arbitrary: values.map((value) => ({ name, value, perform: (session) => perform(session, value), [fc.toStringMethod]: () => `${name} ${JSON.stringify(value)}` })) });

const once = fc.constant(null);
const eitherWay = fc.constantFrom<1 | -1>(1, -1);
const place = fc.nat(400);

/** A selection by two numbers: each counts characters (and ends of blocks) from the start, round and round. */
function rangeBy(editor: PlanSlateEditor, from: number, to: number): Range {
  const lengths = fromSlate(editor.children).map((block) => textOf(block).length + 1);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const point = (count: number) => {
    let left = count % total;
    const at = lengths.findIndex((length) => left < length || (left -= length) < 0);
    return pointAt(editor, at, left);
  };
  return { anchor: point(from), focus: point(to) };
}

/** To the edge of a mark, where typing has to decide what belongs to a figure. */
function toMarkEdge({ editor }: DraftSession, nth: number): void {
  const marks = editor.children.flatMap((block, index) => (isBlock(block) ? placedRuns(block).flatMap(({ run, path }) => (run.target ? [{ path: [index, ...path], length: run.text.length }] : [])) : []));
  const mark = marks[nth % Math.max(1, marks.length)];
  if (mark) Transforms.select(editor, { path: mark.path, offset: nth % 2 ? mark.length : 0 });
}

export const clipboard = (held: Record<string, string>): DataTransfer =>
  ({ getData: (type: string) => held[type] ?? '', types: Object.keys(held) }) as unknown as DataTransfer;

/** What copying some blocks of a plan puts on the clipboard (slate-dom's format). */
const copiedBlocks = (plan: string, blocks: readonly unknown[]) =>
  clipboard({ 'application/x-slate-fragment': btoa(encodeURIComponent(JSON.stringify(blocks))), 'application/x-chengqi-plan': plan });

const here = ({ editor }: DraftSession): number => editor.selection?.focus.path[0] ?? 0;

const figure: fc.Arbitrary<NewFigure> = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 20_000 }), unit: fc.constantFrom('件', '项', '亿元', '%') }),
  fc.constant<NewFigure>({ value: [3, 5], unit: '项' }),
  fc.constant<NewFigure>({ value: -4, unit: '%' }),
  fc.constant<NewFigure>('open'),
);

function withTarget(session: DraftSession, nth: number, act: (id: string) => void): void {
  const { targets } = session.plan();
  const target = targets[nth % Math.max(1, targets.length)];
  if (target) act(target.id);
}

/** No single edit of a target in the table makes mentions disagree that did not before. */
function setFigure(session: DraftSession, [nth, to]: [number, NewFigure]): void {
  const disagreeing = () => new Set(disagreementsOf(session.plan()).map(({ target }) => target));
  const before = disagreeing();
  withTarget(session, nth, (id) => session.setFigure(id, to));
  expect([...disagreeing()].filter((id) => !before.has(id))).toEqual([]);
}

/** Everything that can be done to a draft and undone. Another command of the desk is another line. */
export const OPERATIONS: readonly fc.WeightedArbitrary<Operation>[] = [
  operation(5, 'put the caret', place, ({ editor }, at) => Transforms.select(editor, rangeBy(editor, at, at))),
  operation(3, 'select', fc.tuple(place, place), ({ editor }, [from, to]) => Transforms.select(editor, rangeBy(editor, from, to))),
  operation(3, 'go to the edge of a mark', place, toMarkEdge),
  operation(9, 'type', fc.constantFrom('改革', '5', '0', '件', '。', '1.', '约', '二', '件以上', '%', ' ', '，'), ({ editor }, text) => editor.insertText(text)),
  operation(4, 'backspace', once, ({ editor }) => editor.deleteBackward('character')),
  operation(3, 'delete', once, ({ editor }) => editor.deleteForward('character')),
  operation(1, 'delete what is selected', once, ({ editor }) => editor.deleteFragment()),
  operation(3, 'break', once, ({ editor }) => editor.insertBreak()),
  operation(2, 'paste what is selected', once, ({ editor, id }) => editor.insertData(copiedBlocks(id, editor.getFragment()))),
  operation(1, 'paste blocks of this plan', fc.tuple(place, fc.nat(2)), ({ editor, id }, [from, count]) => {
    const at = from % editor.children.length;
    editor.insertData(copiedBlocks(id, editor.children.slice(at, at + 1 + count)));
  }),
  operation(1, 'paste a block of another plan', once, ({ editor }) => editor.insertData(copiedBlocks('other', toSlate({ blocks: fromSlate(editor.children.slice(0, 2)) })))),
  operation(2, 'paste text', fc.constantFrom('甲', '甲\n乙', '\n　　一、甲\r\n乙\n\n', '\n'), ({ editor }, text) => editor.insertData(clipboard({ 'text/plain': text }))),
  operation(2, 'paste from Word', fc.constantFrom('<p>（一）甲</p>', '<p>一、甲</p><p>乙5件。</p>', '<p>甲</p><p>乙<!--EndFragment--></p>', '<table><tr><td>甲</td><td>5件</td></tr></table>'), ({ editor }, html) => editor.insertData(clipboard({ 'text/html': html }))),
  operation(2, 'set the level', fc.constantFrom<Level | null>(1, 2, 3, 4, null), ({ editor }, level) => setSelectedLevel(editor, level)),
  operation(2, 'shift the level', eitherWay, (session, by) => shiftLevel(session.editor, [here(session)], by)),
  operation(2, 'move the section', eitherWay, (session, by) => void moveSection(session.editor, headingIndexOf(session.editor, here(session)), by)),
  operation(2, 'let a section fall', fc.tuple(place, place, fc.constantFrom<DropPlace>('before', 'after', 'into')), ({ editor }, [from, over, where]) => {
    const ids = fromSlate(editor.children).map(({ id }) => id);
    dropSection(editor, ids[from % ids.length] ?? '', ids[over % ids.length] ?? '', where);
  }),
  operation(1, 'take a section out', once, (session) => void removeSection(session.editor, here(session))),
  operation(1, 'add a section', once, (session) => addSectionAfter(session.editor, here(session), session.newId)),
  operation(3, 'do something to a table', fc.constantFrom(...TABLE_COMMANDS), ({ editor }, command) => {
    if (command.enabled?.(editor) ?? true) command.run(editor);
  }),
  operation(1, 'paste a grid', fc.constantFrom('甲\t乙\n丙\t9', '甲\t乙'), ({ editor }, text) => editor.insertData(clipboard({ 'text/plain': text }))),
  operation(1, 'confirm', once, (session) => confirmBlocks(session.editor, [[here(session)]], true)),
  operation(1, 'put other words in', once, (session) => replaceContent(session.editor, [here(session)], [{ text: '办理' }, { text: '9件', target: 't1' }])),
  operation(1, 'replace all', fc.tuple(fc.constantFrom('9', '件', '0件以', '改革', '，'), fc.constantFrom('', '8', '95件', '事')), ({ editor }, [text, by]) =>
    replaceMatches(editor, findMatches(fromSlate(editor.children), { ...FIND_ALL, text }), by)),
  operation(3, 'write a note', fc.constantFrom('口径见附表。', '含重新认定。', ''), ({ editor }, text) => {
    const words = noteAtCaret(editor) ?? wordsToNote(editor);
    if (words) setNote(editor, words, text);
  }),
  operation(1, 'change the title', fc.constantFrom('甲', '乙'), (session, title) => session.setTitle(title)),
  operation(1, 'let numbers run on', fc.constantFrom<Level[]>([], [2], [3, 4]), ({ editor }, continuous) => asOneStep(editor, () => editor.setFacts({ numbering: { continuous } }))),
  operation(4, 'set a figure in the table', fc.tuple(fc.nat(20), figure), setFigure),
  operation(1, 'name a target', fc.tuple(fc.nat(20), fc.constantFrom('甲科', '乙科')), (session, [nth, owner]) => withTarget(session, nth, (id) => session.describe([id], { owner, confirmed: owner === '甲科' }))),
  operation(1, 'take a target from the table', fc.nat(20), (session, nth) => withTarget(session, nth, (id) => session.unlist(id))),
  operation(2, 'list a figure', fc.tuple(fc.nat(20), fc.constantFrom('target' as const, 'parameter' as const)), (session, [nth, role]) => {
    const found = unlistedTargets(session.plan());
    const one = found[nth % Math.max(1, found.length)];
    if (one) session.list(one, role);
  }),
  operation(1, 'set the marker', fc.constantFrom('number' as const, 'item' as const, 'none' as const), ({ editor }, marker) => setSelectedMarker(editor, marker)),
  operation(4, 'undo', once, ({ editor }) => editor.undo()),
  operation(3, 'redo', once, ({ editor }) => editor.redo()),
];

export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(...OPERATIONS);
