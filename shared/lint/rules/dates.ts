import { textOf } from '../../model';
import type { BlockRule } from '../finding';
import { findingAt, placesOf, replacing } from '../report';

const PADDED = /(?<!\d)(?:((?:19|20)\d{2})年)?(0?\d|1[0-2])月(?:(0?\d|[12]\d|3[01])日)?/g;
const DOTTED = /(?<![\d.])((?:19|20)\d{2})[.\-/](0?[1-9]|1[0-2])[.\-/](0?[1-9]|[12]\d|3[01])(?![\d.\-/])/g;

const plain = (digits: string | undefined): string => String(Number(digits));

export const dates: BlockRule = {
  id: 'date',
  name: '日期的写法',
  inBlock(block) {
    const text = textOf(block);
    const told = { rule: 'date', severity: '建议', why: '日期写全年月日，月、日不编虚位（GB/T 9704—2012 7.3.5.4）。' } as const;
    const padded = placesOf(text, PADDED).filter(({ found }) => /^0/.test(found[2] ?? '') || /^0/.test(found[3] ?? '')).map(({ start, end, found }) => {
      const written = `${found[1] ? `${found[1]}年` : ''}${plain(found[2])}月${found[3] ? `${plain(found[3])}日` : ''}`;
      return findingAt(block, { start, end }, { ...told, message: `“${found[0]}”编了虚位`, fixes: [replacing(block, { start, end }, written)] });
    });
    const dotted = placesOf(text, DOTTED).map(({ start, end, found }) => {
      const written = `${found[1] ?? ''}年${plain(found[2])}月${plain(found[3])}日`;
      return findingAt(block, { start, end }, { ...told, message: `日期写作“${found[0]}”`, fixes: [replacing(block, { start, end }, written)] });
    });
    return [...padded, ...dotted];
  },
};
