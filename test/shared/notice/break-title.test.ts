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

  it.each([
    ['云州市科学技术局、云州市财政局、云州市发展和改革委员会关于印发2025年工作要点的通知', /云州市科学技术局、\n?云州市财政局、\n?云州市发展和改革委员会\n?关于/],
    ['云州市科学技术局、云州市财政局、云州市发展和改革委员会关于印发《云州市科学技术局2025年工作要点》的通知', /云州市.*云州市\n?财政局.*云州市/s],
    ['关于印发《云州市2025年科技创新和高新技术企业培育工作要点》的通知', /云州市.*高新技术/s],
    ['云州市科学技术局关于印发《云州市科学技术局2025年推动科技成果转化和高新技术产业高质量发展重点工作任务分解方案》的通知', /云州市[^云]*云州市.*高新技术.*高质量/s],
  ])('keeps the names of organs and places whole: %s', (title, whole) => {
    expect(breakTitle(title).join('\n')).toMatch(whole);
  });

  it('gives up on a shape rather than on a character', () => {
    const odd = '关'.repeat(130);
    expect(breakTitle(odd).join('')).toBe(odd);
    expect(breakTitle('')).toEqual(['']);
  });
});
