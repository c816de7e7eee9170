import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { tidyFile, tidyPlan } from '../../../main/core';
import { readSource } from '../../../main/import';
import { idsFrom, samplePlan } from '../../support/plans';

const ISSUED = `云科发〔2024〕9号
云州市科学技术局关于印发2024年工作要点的通知
各县（区）科技局,局属各单位：
现将《云州市科学技术局2024年工作要点》印发给你们，请认真贯彻执行。
云州市科学技术局
2024年2月28日
云州市科学技术局2024年工作要点
一、抓好项目建设
(一)重大项目
组织实施重大科技项目20项,力争落实资金3-5亿元。
(三)平台建设
新建重点实验室4家。
`;
const ALONE = ISSUED.split('\n').slice(6).join('\n').replace('\n', '\n云州市科学技术局\n2024年2月28日\n');

const tidying = (mend = false) => ({ now: () => new Date('2026-01-05T08:00:00Z'), newId: idsFrom('t'), mend });
const textIn = (base64: string): string => {
  const xml = strFromU8(unzipSync(Buffer.from(base64, 'base64'))['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([p]) => [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('')).join('\n');
};
async function tidied(text: string | Uint8Array, { name = '要点.txt', mend = false } = {}) {
  const made = await tidyFile(name, typeof text === 'string' ? Buffer.from(text) : text, tidying(mend));
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}
const told = ({ findings }: { findings: { message: string }[] }): string => findings.map(({ message }) => message).join('\n');

test('a plan with its notice comes out as a notice, with every word and number as it was', async () => {
  const [paper, ...more] = await tidied(ISSUED);
  expect(more).toEqual([]);
  expect(paper?.name).toBe('要点.docx');
  const text = textIn(paper?.bytes ?? '');
  for (const words of ['云州市科学技术局文件', '云科发〔2024〕9号', '关于印发2024年工作要点的通知', '各县（区）科技局,局属各单位：', '2024年2月28日', '（三）平台建设', '组织实施重大科技项目20项,力争落实资金3-5亿元。']) expect(text.replaceAll('\n', '')).toContain(words);
  expect(text).not.toContain('送审稿');
  expect(told(paper!)).toMatch(/标点 \d+ 处、层次序数 1 处不合规范，照原样排入/);
});

test('marks and numbers are mended where that is asked for, and it is said how many', async () => {
  const [paper] = await tidied(ISSUED, { mend: true });
  const text = textIn(paper?.bytes ?? '');
  expect(text).toContain('组织实施重大科技项目20项，力争落实资金3—5亿元。');
  expect(text).toContain('（二）平台建设');
  expect(told(paper!)).toMatch(/已改正标点 \d+ 处、层次序数 1 处/);
});

test('spaces between characters are told apart from marks, and taken out where that is asked for', async () => {
  const spaced = ISSUED.replace('抓好项目建设', '抓好项 目建设').replace('新建重点实验室4家。', '新建重点实验室4家， 抓好专项规 划的贯彻落实和督促检查。');
  const [kept] = await tidied(spaced);
  expect(told(kept!)).toMatch(/字间空格 2 处、层次序数 1 处不合规范，照原样排入/);
  const [paper] = await tidied(spaced, { mend: true });
  expect(textIn(paper?.bytes ?? '')).toContain('新建重点实验室4家，抓好专项规划的贯彻落实和督促检查。');
  expect(told(paper!)).toMatch(/已改正标点 \d+ 处、字间空格 2 处、层次序数 1 处/);
});

test('a plan alone stays alone; what stood round it and has no place is told', async () => {
  const [paper] = await tidied(ALONE);
  const text = textIn(paper?.bytes ?? '');
  expect(text.split('\n').find(Boolean)).toBe('云州市科学技术局2024年工作要点');
  expect(text).not.toContain('文件');
  expect(told(paper!)).toContain('没有排入“2024年2月28日”');
  // The organ is in the title already.
  expect(told(paper!)).not.toContain('没有排入“云州市科学技术局”');
});

test('a notice that names its 附件 keeps the plan as one', async () => {
  const [paper] = await tidied(ISSUED.replace('\n云州市科学技术局\n', '\n附件：云州市科学技术局2024年工作要点\n云州市科学技术局\n'));
  expect(textIn(paper?.bytes ?? '')).toMatch(/附件：云州市科学技术局2024年工作要点[^]*\n附件\n/);
});

test('pictures of a Word file are not lost in silence; nor is anything of it changed', async () => {
  const bytes = readFileSync(path.resolve(__dirname, '../../fixtures/import/plan.docx'));
  const parts: Zippable = { ...unzipSync(bytes), 'word/media/image1.png': new Uint8Array([137, 80]) };
  const [paper] = await tidied(zipSync(parts), { name: '旧要点.docx' });
  expect(paper?.name).toBe('旧要点.docx');
  expect(told(paper!)).toContain('1 幅图片没有排入');
  const again = await readSource({ name: 'a.docx', bytes: Buffer.from(paper?.bytes ?? '', 'base64') });
  const before = await readSource({ name: 'a.docx', bytes });
  const words = (read: typeof again) => (read.ok ? read.value.source.text.replace(/\s/g, '') : '');
  expect(words(again)).toBe(words(before));
});

test('a file of several plans gives a document each', async () => {
  const plan = (year: number) => ['一、抓好项目建设', '（一）重大项目', '组织实施重大科技项目20项。', '二、优化环境', ...Array.from({ length: 12 }, (_, n) => `${n + 1}.办好第${n + 1}件实事，服务企业${n + 10}家。`)].reduce((text, line) => `${text}\n${line}`, `云州市科学技术局${year}年工作要点`);
  const papers = await tidied(`${plan(2022)}\n${plan(2023)}`, { name: '历年.txt' });
  expect(papers.map(({ name }) => name)).toEqual(['历年（1）.docx', '历年（2）.docx']);
});

test('a plan of the library likewise; nothing to read is refused', async () => {
  const paper = await tidyPlan(samplePlan(2024), new Date('2026-01-05T08:00:00Z'));
  expect(textIn(paper.bytes)).toContain('2024年工作要点');
  expect(await tidyFile('空.txt', Buffer.from('\n'), tidying())).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});
