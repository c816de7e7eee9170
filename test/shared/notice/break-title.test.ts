import { breakTitle } from '../../../shared/notice';

const width = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u0020-\u007e]/.test(char) ? 0.5 : 1), 0);

const TITLES = [
  '关于印发2025年工作要点的通知',
  '云州市科学技术局关于印发2025年科技工作要点的通知',
  '云州市科学技术局关于印发《云州市2025年促进科技成果转化和产业化工作要点》的通知',
  '中共云州市科学技术局党组关于印发2025年全市科技创新工作要点与主要任务分工方案的通知',
  '云州市住房和城乡建设局云州市自然资源和规划局关于印发2025年老旧小区改造与城市更新工作要点的通知',
];

describe('a title on paper', () => {
  it('stays on one line while it fits', () => {
    expect(breakTitle('关于印发2025年工作要点的通知')).toEqual(['关于印发2025年工作要点的通知']);
  });

  it.each(TITLES)('%s', (title) => {
    const lines = breakTitle(title);
    expect(lines.join('')).toBe(title);
    for (const line of lines) {
      expect(width(line)).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[的》、，）]/);
      expect(line).not.toMatch(/[《（]$/);
    }
    // 梯形 or 菱形: widths grow, shrink, or grow and then shrink.
    const steps = lines.slice(1).map((line, i) => width(line) - width(lines[i] ?? ''));
    expect(steps.every((step) => step !== 0)).toBe(true);
    const turned = steps.findIndex((step) => step < 0);
    if (turned >= 0) expect(steps.slice(turned).every((step) => step < 0)).toBe(true);
  });

  it('never breaks a number from its year', () => {
    for (const title of TITLES) for (const line of breakTitle(title)) expect(line).not.toMatch(/\d$|^年/);
  });

  it('gives up on a shape rather than on a character', () => {
    const odd = '关'.repeat(130);
    expect(breakTitle(odd).join('')).toBe(odd);
    expect(breakTitle('')).toEqual(['']);
  });
});
