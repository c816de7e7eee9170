import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textOf, type Plan } from '../../shared/model';
import { inspectPlan, printPlan, readPlan, toPlan, type Reading } from '../../shared/reader';
import { cutIntoChunks, fixture, runTogether, wrapLines } from '../shared/reader/fixtures';

const SEED = { seed: 20_170_215, numRuns: 300 };

const PLAIN = fixture('plain');
const SOURCES = [PLAIN, fixture('notice'), fixture('summary'), fixture('bare'), wrapLines(PLAIN, 31), runTogether(PLAIN), cutIntoChunks(PLAIN, 150)];
const RESIDUE = ['【打印】', '- 3 -', '上一篇：公告', '第 2 页 共 9 页', '', '一、', '1 .', '. ', '二是', '（', '。', '附件', '责任单位：', '2024年', '各单位：', '2022225', '加强¹培训²。', '注1：甲', '注2：乙', '注1：丙'];

type Change = { kind: 'cut'; at: number; length: number } | { kind: 'swap'; at: number; other: number } | { kind: 'insert'; at: number; text: string };
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(2000), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(60), other: fc.nat(60) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(60), text: fc.oneof(fc.constantFrom(...RESIDUE), fc.string({ unit: 'grapheme', maxLength: 12 })) }),
);

function mutate(text: string, step: Change): string {
  if (step.kind === 'cut') return text.slice(0, step.at) + text.slice(step.at + step.length);
  const lines = text.split('\n');
  const at = step.at % lines.length;
  if (step.kind === 'insert') lines.splice(at, 0, step.text);
  else [lines[at], lines[step.other % lines.length]] = [lines[step.other % lines.length] ?? '', lines[at] ?? ''];
  return lines.join('\n');
}
const source = fc.tuple(fc.constantFrom(...SOURCES), fc.array(change, { maxLength: 8 })).map(([text, steps]) => steps.reduce(mutate, text));

/** The offsets that the reading accounts for, as often as it does. */
function accountedFor({ blocks, noise, frame, marks, notes }: Reading): number[] {
  const within = ({ start, end }: { start: number; end: number }) => Array.from({ length: end - start }, (_, i) => start + i);
  return [...noise, ...marks, ...notes].flatMap(within).concat(frame.flatMap(within), blocks.flatMap(({ span, map }) => [...within({ start: span.start, end: map[0] ?? span.end }), ...map]));
}

describe('reading any text', () => {
  test('loses no character and counts none twice', () => {
    fc.assert(fc.property(source, (text) => {
      const seen = accountedFor(readPlan({ text }));
      expect(new Set(seen).size).toBe(seen.length);
      const lost = [...new Set(seen)].reduce((rest, at) => { rest[at] = ' '; return rest; }, text.split('')).join('').trim();
      expect(lost).toMatch(/^[\s\ufeff]*$/);
    }), SEED);
  });

  test('keeps spans that slice back to the source', () => {
    fc.assert(fc.property(source, (text) => {
      const reading = readPlan({ text });
      for (const block of reading.blocks) {
        expect(block.map).toHaveLength(block.text.length);
        // A viewer's o is read as the 。 that it was; every other character is the source's own.
        for (let i = 0; i < block.text.length; i++) if (block.text[i] !== text[block.map[i] ?? -1]) expect([block.text[i], text[block.map[i] ?? -1]]).toEqual(['。', 'o']);
        for (let i = 1; i < block.map.length; i++) expect(block.map[i]).toBeGreaterThan(block.map[i - 1] ?? 0);
      }
      for (const quantity of inspectPlan(reading).quantities) expect(text.slice(quantity.start, quantity.end)).toMatch(/[\d０-９一二三四五六七八九十百千两几数半首番倍零〇]/u);
    }), SEED);
  });

  test('never throws, whatever the characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(readPlan({ text }).source).toBe(text);
    }), SEED);
  });

  test('costs no more than the length of the text', () => {
    const timeOf = (copies: number): number => {
      const text = PLAIN.repeat(copies);
      const began = performance.now();
      readPlan({ text });
      return performance.now() - began;
    };
    timeOf(40);
    expect(timeOf(320) / timeOf(40)).toBeLessThan(8 * 4);
  });
});

const words = fc.constantFrom('完善管理制度', '加快项目建设', '提升服务能力', '抓好责任落实', '推进试点示范', '强化安全监管');
const sentence = fc.tuple(words, words, fc.integer({ min: 2, max: 900 })).map(([a, b, n]) => `${a}，${b}，新增示范企业${n}家。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(''));
const HAN = ['一', '二', '三', '四', '五', '六'];
const cell = fc.oneof(words, fc.integer({ min: 2, max: 900 }).map((n) => `${n}家`), fc.constant(''));
const table = fc.integer({ min: 2, max: 4 }).chain((columns) => fc.record({
  head: fc.array(words, { minLength: columns, maxLength: columns }),
  rows: fc.array(fc.tuple(words, fc.array(cell, { minLength: columns - 1, maxLength: columns - 1 })).map(([first, others]) => [first, ...others]), { minLength: 1, maxLength: 4 }),
})).map(({ head, rows }) => [head, ...rows].map((cells) => cells.join('\t')));
const section = fc.record({ table: fc.option(table), title: words, intro: fc.option(paragraph), parts: fc.array(fc.record({ title: words, body: paragraph, runIn: fc.boolean() }), { maxLength: 4 }) });
const planText = fc.record({ year: fc.integer({ min: 2001, max: 2040 }), notice: fc.boolean(), sections: fc.array(section, { minLength: 1, maxLength: 5 }) }).map(({ year, notice, sections }) => {
  const head = notice ? [`云山县农业局关于印发${year}年工作要点的通知`, '各乡镇农业站，局属各单位：', '现将要点印发给你们，请认真落实。', '云山县农业局', `${year}年3月6日`] : [];
  const body = sections.flatMap(({ title, intro, parts, table }, i) => [
    `${HAN[i]}、${title}`, ...(intro ? [intro] : []), ...(table ?? []),
    ...parts.flatMap((part, k) => (part.runIn ? [`（${HAN[k]}）${part.title}。${part.body}`] : [`（${HAN[k]}）${part.title}`, part.body])),
  ]);
  return [...head, `云山县农业局${year}年工作要点`, ...body].join('\n');
});

const parse = (text: string): Plan => {
  let made = 0;
  return toPlan(readPlan({ text }), { newId: () => `id${++made}`, year: readPlan({ text }).year ?? 2000, source: null });
};
const withoutPlaces = (plan: Plan): Plan => ({ ...plan, blocks: plan.blocks.map((block) => ({ ...block, source: null })) });

describe('a table', () => {
  test('is read as rows with the cells that were typed, and its figures as today', () => {
    fc.assert(fc.property(table, (lines) => {
      const text = `云山县农业局2016年工作要点\n一、主要目标\n下达如下任务，请各单位认真落实。\n${lines.join('\n')}`;
      const rows = readPlan({ text }).blocks.filter((block) => block.row);
      expect(rows.map((row) => row.text)).toEqual(lines);
      expect(rows.map((row) => row.row?.header)).toEqual(lines.map((_, nth) => nth === 0));
      expect(rows.flatMap((row) => row.quantities).length).toBeLessThanOrEqual(lines.join('').match(/家/g)?.length ?? 0);
    }), SEED);
  });
});

describe('printing a plan', () => {
  test('and reading it again gives the same plan', () => {
    fc.assert(fc.property(planText, (text) => {
      const plan = parse(text);
      expect(withoutPlaces(parse(printPlan(plan)))).toEqual(withoutPlaces(plan));
    }), SEED);
  });

  test('gives what was typed, paragraph for paragraph', () => {
    fc.assert(fc.property(planText, (text) => {
      expect(printPlan(parse(text)).split('\n\n')).toEqual(text.split('\n'));
    }), SEED);
  });

  test.each(['plain', 'notice', 'summary', 'bare'])('holds for the fixture %s', (name) => {
    const plan = parse(fixture(name));
    const again = parse(printPlan(plan));
    expect(again.blocks.map(textOf)).toEqual(plan.blocks.map(textOf));
    expect({ ...withoutPlaces(again), year: 0 }).toEqual({ ...withoutPlaces(plan), year: 0 });
  });
});
