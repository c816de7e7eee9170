import { replacedFonts } from '../../../renderer/paper/replaced-fonts';

describe('the faces that this PC lacks', () => {
  it('are none where each standard one is there, under whichever of its names', () => {
    const there = new Set(['方正小标宋简体', 'FangSong_GB2312', 'SimHei', 'KaiTi_GB2312', 'SimSun', 'Times New Roman']);
    expect(replacedFonts((family) => there.has(family))).toEqual([]);
  });

  it('are named with what stands in for them, the likest first', () => {
    const windows = new Set(['FangSong', 'SimHei', 'KaiTi', 'SimSun', 'STZhongsong', 'Times New Roman']);
    expect(replacedFonts((family) => windows.has(family))).toEqual([
      { standard: '方正小标宋简体', by: '华文中宋' },
      { standard: '仿宋_GB2312', by: '仿宋' },
      { standard: '楷体_GB2312', by: '楷体' },
    ]);
  });

  it('are all of them, by the system\'s own, where there is none', () => {
    const missing = replacedFonts(() => false);
    expect(missing.map(({ standard }) => standard)).toEqual(['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体', 'Times New Roman']);
    expect(missing.every(({ by }) => by === null)).toBe(true);
  });
});
