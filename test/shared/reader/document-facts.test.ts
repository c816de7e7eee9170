import { describe, expect, test } from '@jest/globals';
import { readDate, readDocNumber, readSignature } from '../../../shared/reader/document-facts';

describe('document numbers', () => {
  test.each([
    ['清农发〔2022〕16号', '清农发〔2022〕16号'], ['清农发[2022]16号', '清农发〔2022〕16号'], ['清农发（2022）第16号', '清农发〔2022〕16号'], ['清农发202216', '清农发〔2022〕16号'],
    ['×建发〔2021〕18号', '×建发〔2021〕18号'],
  ])('%s', (line, number) => expect(readDocNumber(line)).toBe(number));
  test.each(['2022年16号', '新增高新技术企业202216家', '2022-16'])('%s is none', (line) => expect(readDocNumber(line)).toBeNull());
});

describe('dates', () => {
  test.each([
    ['2022年2月25日', '2022-02-25'], ['二〇二二年十二月三十一日', '2022-12-31'], ['二○二二年二月五日', '2022-02-05'], ['2022-2-5', '2022-02-05'],
    ['（2022年2月5日）', '2022-02-05'], ['2022225', '2022-02-25'], ['20221231', '2022-12-31'], ['2022 年 2 月 5 日', '2022-02-05'],
  ])('%s', (line, date) => expect(readDate(line)).toBe(date));
  test.each(['2022年2月30日', '2022111', '2022年', '20229999'])('%s is none, or could be two', (line) => expect(readDate(line)).toBeNull());

  test('organ and date in one line', () => {
    expect(readSignature('清河市农业农村局　　2022年2月25日')).toEqual({ organ: '清河市农业农村局', date: '2022-02-25' });
    expect(readSignature('全年新增 2022年2月25日')).toBeNull();
  });
});
