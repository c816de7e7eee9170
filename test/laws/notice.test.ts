import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { textOf } from '../../shared/model';
import { shownLabels } from '../../shared/outline';
import { breakTitle, layoutNotice, paragraphsIn } from '../../shared/notice';
import { planOf } from '../support/plans';

const RUNS = { seed: 20260101, numRuns: 300 };

const PIECES = ['2015年', '工作', '要点', '，', '。', '《', '》', '“', '”', '云州市', '科学技术局', '关于', '印发', '的', '通知', 'R&D', ' ', '[企业|达|45家]'];
const words = (most: number) => fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((pieces) => pieces.join(''));
const line = fc.tuple(fc.constantFrom('', '一、', '（一）', '1.', '（1）'), words(10)).map((parts) => parts.join(''));

test('breaking a title loses and adds nothing', () => {
  fc.assert(fc.property(words(40), (title) => {
    expect(breakTitle(title).join('')).toBe(title);
  }), RUNS);
});

test('the notice holds every block of the plan, whole and in order, and no empty run', () => {
  fc.assert(fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
    const plan = planOf(lines, { id: 'p' });
    const labels = shownLabels(plan);
    const paragraphs = paragraphsIn(layoutNotice(plan).document);
    const printed = paragraphs.slice(paragraphs.findIndex((paragraph) => paragraph.newPage)).filter(({ role }) => role === 'body' || role === 'heading');
    expect(printed.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(plan.blocks.map((block) => (labels.get(block.id) ?? '') + textOf(block)));
    for (const { role, runs } of printed) if (role === 'heading') expect(runs.every(({ text }) => text.length > 0)).toBe(true);
  }), RUNS);
});
