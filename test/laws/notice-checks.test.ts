import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { noticeSchema, type Notice } from '../../shared/model';
import { breakTitle, checkNotice, mendNumber, readNumber, shapeOf, titleShapes, writeNumber } from '../../shared/notice';
import { hanWidth } from '../../shared/text';
import { mended, soundNotice } from '../support/notices';

const RUNS = { seed: 20260101, numRuns: 400 };
const words = (pieces: readonly string[], most: number) => fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((all) => all.join(''));

const TITLE = ['2025年', '2026年', '工作', '要点', '，', '。', '《', '》', '云州市', '科学技术局', '关于', '印发', '发布', '的', '通知', '函', '\n'];
const NUMBER = ['云科字', '〔', '〕', '[', ']', '（', '）', '2026', '26', '２０２６', '年', '第', '0', '3', '号', ' ', '。'];
const ORGANS = ['各县（区）', '科技局', '局属', '单位', '，', '、', '；', ',', '：', '。', '\n', '(', ')', '抄送：', '市财政局'];
const BODY = ['现将《云州市科学技术局2025年工作要点》', '印发给你们', '，', '。', '请结合实际，认真贯彻执行', '特此通知', '此致', '一、', '各位'];
const NAMES = ['云州市科学技术局', '云州市科技局', '中共', '党组', '办公室', '文件', ''];
const ANNEX = ['附件', '1', '：', '《', '》', '任务', '清单', '。', ' '];

const notices: fc.Arbitrary<Partial<Notice>> = fc.record({
  kind: fc.constantFrom('notice', 'letter', 'plan'),
  organ: words(NAMES, 3), signer: words(NAMES, 3), printOffice: words(NAMES, 3), partners: fc.array(words(NAMES, 2), { maxLength: 3 }),
  docNumber: words(NUMBER, 9), title: words(TITLE, 14), addressee: words(ORGANS, 12), copyTo: words(ORGANS, 8),
  body: fc.array(words(BODY, 5), { maxLength: 3 }), annexes: fc.array(fc.record({ kind: fc.constantFrom('tasks', 'separate'), title: words(ANNEX, 6) }), { maxLength: 3 }),
  serial: words(['1', '２', '0', 'a', ' '], 7), secrecy: words(['机密', '秘密', '★', '*', '1', '一', '年', '个月', ' '], 4), urgency: words(['特急', '加急', '件', ' '], 2),
  remark: words(['（', '）', '此件公开发布', '。'], 4), approvers: fc.array(fc.constantFrom('', '张三'), { maxLength: 2 }),
  date: fc.constantFrom('', '2026-02-30', '2026-02-09', '2024-01-01'), printDate: fc.constantFrom('', '2026-02-09', '2023-01-01', '2026-13-01'),
}, { requiredKeys: [] });

test('whatever stands in a notice, checking gives findings with words, and every fix is a notice that is changed', () => {
  fc.assert(fc.property(notices, (given) => {
    const plan = soundNotice(given);
    for (const found of checkNotice(plan)) {
      expect(found.message).toMatch(/[\u4e00-\u9fff]/);
      for (const fix of found.fixes) {
        const after = { ...plan.notice, ...fix.change };
        expect(noticeSchema.safeParse(after).success).toBe(true);
        expect(after).not.toEqual(plan.notice);
      }
    }
  }), RUNS);
});

test('taking first fixes comes to an end: no two of them undo each other', () => {
  fc.assert(fc.property(notices, (given) => {
    let plan = soundNotice(given);
    for (let taken = 0; ; taken++) {
      const found = checkNotice(plan).find(({ fixes }) => fixes.length > 0);
      if (!found) break;
      expect(taken).toBeLessThan(60);
      plan = mended(plan, found);
    }
  }), RUNS);
});

test('a number in good form is read and written, and never mended', () => {
  const codes = words(['云', '科', '办', '字', '党', '发'], 5).filter(Boolean);
  fc.assert(fc.property(codes, fc.integer({ min: 1949, max: 2099 }), fc.integer({ min: 1, max: 99_999 }), (code, year, number) => {
    const text = writeNumber(code, year, number);
    expect(readNumber(text)).toEqual({ code, year, number });
    expect(mendNumber(text)).toEqual({ told: [], mended: text });
  }), RUNS);
});

test('every shape offered holds the whole title, fits, and is the shape it is called', () => {
  fc.assert(fc.property(words(TITLE, 24), (title) => {
    const plain = title.replace(/\n/g, '');
    for (const { lines, shape } of titleShapes(title)) {
      expect(lines.join('')).toBe(plain);
      expect(shapeOf(lines)).toBe(shape);
      expect(lines.every((line) => hanWidth(line) <= 20)).toBe(true);
      expect(breakTitle(lines.join('\n'))).toEqual(lines);
    }
  }), RUNS);
});
