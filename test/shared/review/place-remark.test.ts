import { expect, test } from '@jest/globals';
import { anchorRemark, placeRemark, type TextAnchor } from '../../../shared/review';
import { textOf, type Block } from '../../../shared/model';

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, content: [{ text }], origins: [], carried: null, confirmed: false, source: null });
const TEXT = '全年新建公园绿地20公顷，年底前建成口袋公园12个。力争完成老旧管网改造30公里。';
const anchorOf = (text: string, quote: string): TextAnchor => anchorRemark(paragraph('a', text), { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const place = (anchor: TextAnchor, ...blocks: Block[]): unknown => {
  const found = placeRemark({ blocks }, anchor);
  if (found.kind === 'gone') return found.kind;
  const block = blocks.find(({ id }) => id === found.block)!;
  if (found.kind === 'rewritten') return [found.kind, found.block, textOf(block).slice(found.start, found.end)];
  expect(textOf(block).slice(found.start, found.end)).toBe(anchor.quote);
  return [found.kind, found.block, found.start];
};

test('words that nobody touched are in place', () => {
  const anchor = anchorOf(TEXT, '口袋公园12个');
  expect(place(anchor, paragraph('a', TEXT))).toEqual(['in-place', 'a', TEXT.indexOf('口袋公园')]);
});

test('words are followed when something is written before them', () => {
  const anchor = anchorOf(TEXT, '口袋公园12个');
  expect(place(anchor, paragraph('a', `坚持生态优先。${TEXT}`))).toEqual(['moved', 'a', TEXT.indexOf('口袋公园') + 7]);
});

test('of words that stand twice, those with the same words round them are meant', () => {
  const twice = '提高供水能力，提高排水能力，提高供气能力。';
  const anchor = anchorRemark(paragraph('a', twice), { start: 7, end: 9 });
  expect(anchor.quote).toBe('提高');
  const later = '继续提高服务水平，提高供水能力，提高排水能力，提高供气能力。';
  expect(place(anchor, paragraph('a', later))).toEqual(['moved', 'a', later.indexOf('提高排水')]);
});

test('a paragraph that was split takes its remark along; short words elsewhere are not taken for it', () => {
  const anchor = anchorOf(TEXT, '老旧管网改造30公里');
  expect(place(anchor, paragraph('a', '全年新建公园绿地20公顷，年底前建成口袋公园12个。'), paragraph('b', '力争完成老旧管网改造30公里。'))).toEqual(['moved', 'b', 4]);
  const short = anchorOf(TEXT, '力争');
  expect(place(short, paragraph('a', '全年新建公园绿地20公顷。'), paragraph('b', '力争实现零事故。'))).toEqual(['rewritten', 'a', '全年新建公园绿地20公顷。']);
});

test.each([
  ['a new figure', TEXT.replace('12个', '15个'), '口袋公园15个'],
  ['other words', TEXT.replace('口袋公园12个', '街头游园十处'), '街头游园十处'],
  ['also what stood before them', TEXT.replace('年底前建成口袋公园12个', '年底建成口袋公园15个'), '口袋公园15个'],
  ['and what stood behind them', '全年新建公园绿地20公顷，年底前建成口袋公园15个以上。', '口袋公园15个以上'],
  ['nothing', TEXT.replace('口袋公园12个', ''), ''],
  ['another paragraph altogether', '加强燃气安全检查', '加强燃气安全检查'],
])('words that were rewritten lead to what stands there now: %s', (_, text, now) => {
  expect(place(anchorOf(TEXT, '口袋公园12个'), paragraph('a', text))).toEqual(['rewritten', 'a', now]);
});

test('words whose paragraph is gone are gone', () => expect(place(anchorOf(TEXT, '口袋公园12个'))).toBe('gone'));
