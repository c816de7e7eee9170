import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt, replacing } from '../report';

/** 一、 （一） 1. （1） at the very start, as headings are numbered. */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．](?!\d)|（\d{1,2}）)\s*/;

export const typedNumbers: BlockRule = {
  id: 'typed-number',
  name: '重复的序号',
  inBlock(block) {
    const number = NUMBER.exec(textOf(block))?.[0];
    if (!number || block.type === 'row') return [];
    const span = { start: 0, end: number.length };
    if (block.type === 'heading' && block.marker === 'number') {
      return [findingAt(block, span, { rule: 'typed-number', severity: '必改', message: `标题里又写了序号“${number.trim()}”`, why: '标题的序号由程序编排，随结构变动，不用自己写。', fixes: [replacing(block, span, '')] })];
    }
    return [findingAt(block, span, { rule: 'typed-number', severity: '提示', message: `段首的“${number.trim()}”是自己写的序号`, why: '结构变动时它不会跟着变。若是一个标题，请定为标题（Ctrl+1 至 Ctrl+4）。' })];
  },
};
