import { expect, test } from '@jest/globals';
import { readSource } from '../../../main/import';

const read = (text: string | Uint8Array, name = '要点.md') => readSource({ name, bytes: typeof text === 'string' ? Buffer.from(text) : text });

test('the marks of headings, bold, rows and items are taken for what they say', async () => {
  const text = ['# 云岭市水利局2016年工作要点', '', '## 一、总体要求', '**坚持节水优先。**统筹推进*水资源*管理，见[通知](http://x)。', '- 新建灌区3处', '> 说明', '---', '| 指标 | 目标值 |', '|---|:--|', '| 灌区 | 3处 |', '**二、重点工作**', '1\\. 抓防汛'].join('\n');
  const result = await read(text);
  if (!result.ok) throw new Error(result.error.message);
  const { text: plain, lines = [] } = result.value.source;
  expect(plain.split('\n')).toEqual(['云岭市水利局2016年工作要点', '', '一、总体要求', '坚持节水优先。统筹推进水资源管理，见通知。', '新建灌区3处', '说明', '指标\t目标值', '灌区\t3处', '二、重点工作', '1. 抓防汛']);
  expect(lines.map(({ start, end, ...hint }) => [plain.slice(start, end), hint])).toEqual([
    ['云岭市水利局2016年工作要点', { level: 1 }], ['一、总体要求', { level: 2 }], ['坚持节水优先。', { bold: true }], ['二、重点工作', { bold: true }],
  ]);
});

test('a text of another name keeps its marks; bytes that are no text are refused', async () => {
  expect(await read('# 总体要求', '要点.txt')).toMatchObject({ ok: true, value: { source: { text: '# 总体要求' } } });
  expect(await read(Uint8Array.of(0, 1, 2, 3, 0, 1))).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('“要点.md”') } });
});
