/**
 * Ranks: 第5位, 全省第三, 前3名, 首位, 均居第一, 保5争9. 第一个 and 第三届 are ordinals, not ranks.
 */
import { readNumber } from '../text';
import type { Candidate } from './candidate';

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const NTH = new RegExp(`第${NUMBER}(位次?|名)?`, 'y');
const WITHIN = new RegExp(`前${NUMBER}(位次?|名|强)?(?![\\d.]|个|项|季度|天|年|期|月|批|排|半年|提|[一二三四五六七八九十])`, 'y');
const FIRST = /首位/y;
const KEEP_AND_VIE = /保(\d{1,3})争(\d{1,3})/y;
/** What must stand before a rank that has no 位 or 名: a verb of ranking or the field it is taken in. */
const RANKED = /(?:居|列|排名?|位次?|占|获|保持|进入|跻身|进|全[国省市州县区]|同类城市|同期|全球|世界|总分|综合|考核|并列|均|夺得|取得|稳定在)$/;
const AFTER_BARE = /^(?:$|[，。；、！？）]|以内|左右|的|和|与|及|外|方阵内)/;
const AFTER_FIRST = /^(?:来|上|的位置|位置|的突出位置)/;
const VERB_FIRST = /(?:摆在|放在|放到|摆到|摆上|置于|作为|(?<!排|列|居|位)在)$/;

const rank = (start: number, end: number, value: Candidate['value'], bound: Candidate['bound']): Candidate => ({
  start, end, value, unit: '位', kind: 'rank', script: 'arabic', bound, form: 'rank',
});

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

export function readRank(text: string, at: number): Candidate | null {
  const before = text.slice(Math.max(0, at - 8), at);
  switch (text.charAt(at)) {
    case '首': {
      const found = match(FIRST, text, at);
      return found && !VERB_FIRST.test(before) && !AFTER_FIRST.test(text.slice(at + 2, at + 7)) ? rank(at, at + 2, 1, null) : null;
    }
    case '第':
    case '前': {
      const limit = text.charAt(at) === '前';
      const found = match(limit ? WITHIN : NTH, text, at);
      if (!found) return null;
      const end = at + found[0].length;
      const bare = found[2] === undefined;
      if (VERB_FIRST.test(before) || ((bare || limit) && !RANKED.test(before))) return null;
      if (bare && !AFTER_BARE.test(text.slice(end, end + 2))) return null;
      const value = readNumber(found[1] ?? '', 0)?.value;
      return value === undefined ? null : rank(at, end, value, limit ? '<=' : null);
    }
    case '保': {
      const found = match(KEEP_AND_VIE, text, at);
      const [low, high] = [Number(found?.[1]), Number(found?.[2])];
      return found ? rank(at, at + found[0].length, [Math.min(low, high), Math.max(low, high)], null) : null;
    }
    default:
      return null;
  }
}
