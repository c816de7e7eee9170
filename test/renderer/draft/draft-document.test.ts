import { describe, expect, test } from '@jest/globals';
import { Editor, Transforms } from 'slate';
import { createPlanEditor } from '../../../renderer/editor';
import { createDraftDocument } from '../../../renderer/screens/draft/draft-document';
import { textOf, type Block, type Target } from '../../../shared/model';
import { unlistedTargets } from '../../../shared/targets';
import { blockOf, draftOf } from '../../support/slate-editors';

const target = (id: string, value: number): Target => ({
  id, indicator: `${id}的指标`, value, unit: '件', comparator: '>', measure: 'level', role: 'target', owner: '', deadline: '',
  baseline: null, confirmed: false,
});

function open(...lines: string[]) {
  const clock = { now: 0 };
  const plan = draftOf(lines.map(blockOf), { targets: [target('t1', 9000), target('t2', 5300)] });
  let ids = 0;
  const { editor } = createPlanEditor(plan, { newId: () => `n${++ids}`, now: () => clock.now, unitOf: (id) => document.unitOf(id) });
  const document = createDraftDocument(plan, () => editor, { newId: () => `t${++ids + 10}`, now: () => clock.now });
  return { editor, document, clock, texts: () => document.plan().blocks.map(textOf) };
}

const TWO = ['p 申请量超过⟦t1:9000件⟧，授权量⟦t2:5300件⟧。', 'p 申请量达⟦t1:9000件⟧以上。'];

describe('the plan of an open editor', () => {
  test('is the same value while nothing changes', () => {
    const { document, editor } = open(...TWO);
    expect(document.plan()).toBe(document.plan());
    Transforms.select(editor, Editor.start(editor, [1]));
    const before = document.plan();
    Transforms.insertText(editor, '全年');
    expect(document.plan()).not.toBe(before);
  });

  test('a figure set in the table reaches every mention, and one undo takes it back', () => {
    const { document, editor, texts } = open(...TWO);
    const before = document.plan();
    expect(document.setFigure('t1', { value: 9500, unit: '件' })).toEqual({ ok: true, value: null });
    expect(texts()).toEqual(['申请量超过9500件，授权量5300件。', '申请量达9500件以上。']);
    expect(document.plan().targets[0]).toMatchObject({ id: 't1', value: 9500 });
    editor.undo();
    expect(document.plan()).toEqual(before);
    editor.redo();
    expect(texts()[1]).toBe('申请量达9500件以上。');
  });

  test('what is said of a target is undone in its turn with what is typed', () => {
    const { document, editor } = open(...TWO);
    document.describe(['t1', 't2'], { owner: '计划科', confirmed: true });
    Transforms.insertText(editor, '全年', { at: Editor.start(editor, []) });
    document.describe(['t2'], { deadline: '6月底前' });
    expect(document.plan().targets.map(({ owner, deadline }) => [owner, deadline])).toEqual([['计划科', ''], ['计划科', '6月底前']]);
    editor.undo();
    expect(document.plan().targets.map(({ owner, deadline }) => [owner, deadline])).toEqual([['计划科', ''], ['计划科', '']]);
    editor.undo();
    editor.undo();
    expect(document.plan().targets.map(({ owner, confirmed }) => [owner, confirmed])).toEqual([['', false], ['', false]]);
  });

  test('the title is undone word by word, not letter by letter', () => {
    const { document, editor, clock } = open(...TWO);
    document.setTitle('工');
    document.setTitle('工作');
    clock.now = 5000;
    document.setTitle('工作要点');
    editor.undo();
    expect(document.plan().title).toBe('工作');
    editor.undo();
    expect(document.plan().title).toBe('洪川市科学技术局2016年工作要点');
  });

  test('a figure that was typed is found, listed, and no target again', () => {
    const { document, editor } = open('p 申请量超过⟦t1:9000件⟧。');
    Transforms.insertText(editor, '全年新增示范园区3个。', { at: Editor.end(editor, []) });
    const [found] = unlistedTargets(document.plan());
    expect(found).toMatchObject({ indicator: '示范园区', value: 3, unit: '个', measure: 'increase' });
    if (!found) return;
    document.list(found, 'target');
    const [, listed] = document.plan().targets;
    expect(listed).toMatchObject({ indicator: '示范园区', value: 3, confirmed: true, baseline: null });
    expect(unlistedTargets(document.plan())).toEqual([]);
    editor.undo();
    expect(document.plan().targets).toHaveLength(1);
    expect(unlistedTargets(document.plan())).toHaveLength(1);
    editor.redo();
    document.unlist(listed?.id ?? '');
    expect(document.plan().targets).toHaveLength(1);
    expect(textOf(document.plan().blocks[0] as Block)).toBe('申请量超过9000件。全年新增示范园区3个。');
  });

  test('a figure joined to a target is one more mention of it', () => {
    const { document, editor } = open('p 申请量超过⟦t1:9000件⟧。', 'p ');
    Transforms.insertText(editor, '专利申请量达9000件以上。', { at: Editor.end(editor, []) });
    const [found] = unlistedTargets(document.plan());
    if (found) document.join(found, 't1');
    document.setFigure('t1', { value: 9500, unit: '件' });
    expect(document.plan().blocks.map(textOf)).toEqual(['申请量超过9500件。', '专利申请量达9500件以上。']);
  });

  test('a target whose last mention is deleted comes back whole with it', () => {
    const { document, editor } = open('p 申请量超过⟦t1:9000件⟧。');
    document.describe(['t1'], { owner: '计划科' });
    Transforms.delete(editor, { at: [0, 1] });
    expect(document.plan().targets).toEqual([]);
    editor.undo();
    expect(document.plan().targets).toMatchObject([{ id: 't1', owner: '计划科', value: 9000 }]);
  });
});
