import { changeText } from '../../../shared/align';
import { restoredContent } from '../../../renderer/screens/draft/restore';
import type { Amount } from '../../../shared/model';
import { blockOf } from '../../support/slate-editors';

const amount = (value: Amount['value'], unit: string, more: Partial<Amount> = {}): Amount => ({ value, unit, comparator: '=', measure: 'level', ...more });

test('restoring gives the carried text with the marks of this year\'s targets', () => {
  const origin = blockOf('p 2015年办理⟦a:9000件⟧以上、实施⟦b:30项⟧、建成⟦c:2个⟧', 0);
  const successor = (id: string) => ({ a: 't1', b: 't2' })[id] ?? null;
  expect(restoredContent('2016年办理9000件以上、实施30项、建成2个', origin, successor)).toEqual([
    { text: '2016年办理' }, { text: '9000件', target: 't1' }, { text: '以上、实施' }, { text: '30项', target: 't2' }, { text: '、建成' }, { text: '2个' },
  ]);
  expect(restoredContent('', blockOf('p ', 0), successor)).toEqual([]);
  expect(restoredContent('另一段', origin, successor)).toEqual([{ text: '另一段' }]);
});

test('changes against last year', () => {
  expect(changeText(amount(9000, '件'), amount(9500, '件'))).toBe('+500（+5.6%）');
  expect(changeText(amount(9000, '件'), amount(9000, '件'))).toBe('持平');
  expect(changeText(amount(30, '项'), amount(24, '项'))).toBe('−6（−20%）');
  expect(changeText(amount(12, '%', { measure: 'growth' }), amount(10, '%', { measure: 'growth' }))).toBe('−2个百分点');
  expect(changeText(amount(30, '项'), amount(24, '个'))).toBe('—');
  expect(changeText(amount([1, 2], '项'), amount(2, '项'))).toBe('—');
  expect(changeText(amount([1, 2], '项'), amount([1, 2], '项'))).toBe('持平');
  expect(changeText(amount(0, '项'), amount(2, '项'))).toBe('+2');
});
