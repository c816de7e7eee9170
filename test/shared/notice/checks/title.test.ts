import { breakTitle, titleShapes } from '../../../../shared/notice';
import { hanWidth } from '../../../../shared/text';
import { foundIn } from '../../../support/notices';

const TITLE = '云州市科学技术局关于印发2026年工作要点的通知';

test.each([
  [`${TITLE}。`, '必改', '末尾不加标点', TITLE],
  ['云州市科学技术局关于关于印发2026年工作要点的通知', '必改', '写了两遍', TITLE],
  ['云州市科学技术局关于印发2026年工作要点的通知的通知', '必改', '只写一次', TITLE],
  ['云州市科学技术局关于发布2026年工作要点的通知', '建议', '印发', TITLE],
  ['云州市科学技术局关于印发2025年工作要点的通知', '必改', '2025年', TITLE],
  ['云州市财政局关于印发2026年工作要点的通知', '必改', '不一致', TITLE],
  ['云州市科技局关于印发2026年工作要点的通知', '建议', '不一致', TITLE],
  ['云州市科学技术局关于印发2026年工作要点的函', '必改', '以“通知”结尾', TITLE],
  ['云州市科学技术局关于印发2026年工作要点', '必改', '以“通知”结尾', TITLE],
  ['云州市科学技术局关于印发《贯彻《纲要》2026年实施要点》的通知', '建议', '〈〉', '云州市科学技术局关于印发《贯彻〈纲要〉2026年实施要点》的通知'],
])('%s', (title, severity, told, fixed) => {
  const found = foundIn('title', { title }).find(({ message }) => message.includes(told));
  expect(found?.severity).toBe(severity);
  expect(found?.fixes[0]?.change).toEqual({ title: fixed });
});

test.each(['云州市科学技术局关于印发《2026年工作要点的通知', '云州市科学技术局2026年工作要点的通知'])('%s is found, and left to the person', (title) => {
  expect(foundIn('title', { title })).toMatchObject([{ fixes: [] }]);
});

test.each([
  TITLE, '关于印发2026年工作要点的通知', '云州市科学技术局关于印发《云州市2026年科技创新工作要点》的通知', '云州市科学技术局关于印发2025—2026年工作要点的通知',
  '云州市科学技术局\n关于印发2026年工作要点的通知',
])('%s is left alone', (title) => expect(foundIn('title', { title })).toEqual([]));

test('of a joint document it names all organs, or the first and 等', () => {
  const partners = ['云州市财政局'];
  expect(foundIn('title', { partners, title: '云州市科学技术局云州市财政局关于印发2026年工作要点的通知' })).toEqual([]);
  expect(foundIn('title', { partners, title: '云州市科学技术局等2部门关于印发2026年工作要点的通知' })).toEqual([]);
  expect(foundIn('title', { partners, title: '云州市审计局关于印发2026年工作要点的通知' })).toMatchObject([{ severity: '必改' }]);
  expect(foundIn('title', { partners })).toMatchObject([{ severity: '建议', fixes: [{ change: { title: '云州市科学技术局云州市财政局关于印发2026年工作要点的通知' } }] }]);
});

test('a break by hand is looked at: width, 的 at the head, shape (R16)', () => {
  const at = (title: string) => foundIn('title', { title }).map(({ message }) => message);
  expect(at('云州市科学技术局关于印发2026年全市科技创新工作\n要点的通知')).toEqual(['有一行超过20字']);
  expect(at('云州市科学技术局关于印发2026年工作要点\n的通知')).toEqual(['行首不用“的”和标点']);
  expect(at('云州市科学技术局\n关于\n印发2026年工作要点的通知')).toEqual(['分行既不成梯形，也不成菱形']);
  for (const { fixes } of foundIn('title', { title: '云州市科学技术局\n关于\n印发2026年工作要点的通知' })) {
    expect(fixes.length).toBeGreaterThan(0);
    for (const { change } of fixes) expect(foundIn('title', change)).toEqual([]);
  }
});

describe('shapes to choose from', () => {
  const LONG = '中共云州市科学技术局党组关于印发2026年全市科技创新工作要点与主要任务分工方案的通知';

  test('several, each fitting, whole words, none twice', () => {
    const shapes = titleShapes(LONG);
    expect(shapes.length).toBeGreaterThan(2);
    expect(new Set(shapes.map(({ lines }) => lines.join('\n'))).size).toBe(shapes.length);
    for (const { lines } of shapes) {
      expect(lines.join('')).toBe(LONG);
      expect(lines.every((line) => hanWidth(line) <= 20 && !/^的/.test(line))).toBe(true);
    }
    expect(new Set(shapes.map(({ shape }) => shape)).size).toBeGreaterThan(1);
  });

  test('the organ\'s name is whole in the first of them', () => {
    expect(titleShapes(LONG)[0]?.lines[0]).toMatch(/^中共云州市科学技术局党组/);
    expect(breakTitle('云州市科学技术局关于印发2026年科技工作要点的通知')[0]).toMatch(/^云州市科学技术局/);
  });

  test('no word of a title is taken apart, and no name where another break can be had', () => {
    for (const { lines } of titleShapes('中共云州市科学技术局党组关于印发2026年工作要点的通知')) {
      expect(lines.join('|')).not.toMatch(/印\|发|局\|党组|党\|组|工作\|要点|科学\|技术/);
    }
  });

  test('a break by hand is kept as it is', () => {
    expect(breakTitle('关于印发\n2026年工作要点的通知')).toEqual(['关于印发', '2026年工作要点的通知']);
  });
});
