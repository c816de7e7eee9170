import { describe, expect, test } from '@jest/globals';
import { readQuantities } from '../../../shared/targets';
import { AGRICULTURE } from './readings/agriculture';
import { ECONOMY } from './readings/economy';
import { ENVIRONMENT } from './readings/environment';
import { GENERAL } from './readings/general';
import { JOINING } from './readings/joining';
import { LIVELIHOOD } from './readings/livelihood';
import { MEASURES_TAKEN } from './readings/measures';
import { REPORTS } from './readings/reports';

describe.each([
  ['农业', AGRICULTURE], ['民生', LIVELIHOOD], ['经济', ECONOMY], ['环境', ENVIRONMENT], ['一般', GENERAL], ['成绩', REPORTS], ['举措', MEASURES_TAKEN], ['连读', JOINING],
])('%s', (_name, readings) => {
  test.each(readings)('$text', ({ text, context, want }) => {
    const got = readQuantities(text, context).map((q) => [q.indicator, q.value, q.unit, q.comparator, q.measure, q.role]);
    expect(got).toEqual(want);
  });
});
