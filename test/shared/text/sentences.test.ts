import { expect, test } from '@jest/globals';
import { cutSentences } from '../../../shared/text';

const cut = (text: string): string[] => cutSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['建站点3个；修道路5公里。年底完成', ['建站点3个；', '修道路5公里。', '年底完成']],
  ['落实“管好。用好；护好！”要求。抓好落实。', ['落实“管好。用好；护好！”要求。', '抓好落实。']],
  ['印发《方案（试行）；细则。》？再议！', ['印发《方案（试行）；细则。》？', '再议！']],
  ['一句话。。  ', ['一句话。。  ']],
  ['他说“没有说完。还有。', ['他说“没有说完。', '还有。']],
  ['指标\t32家\t办公室', ['指标\t', '32家\t', '办公室']],
  ['总体目标', ['总体目标']],
  [' ', []],
  ['', []],
])('%s', (text, sentences) => expect(cut(text)).toEqual(sentences));
