import type { DrawnFace } from '../../shared/pages';

/** A face as the export names it, and what a PC may have in its place, the likest first; each by every name it is known under. */
export interface FaceFonts {
  /** 公文 name, e.g. 仿宋_GB2312. */
  standard: string;
  fonts: readonly { name: string; families: readonly string[] }[];
}

const font = (name: string, ...families: string[]) => ({ name, families: [name, ...families] });

/** Windows, WPS and domestic systems, macOS, then what a Linux desktop has. */
export const FACE_FONTS: Readonly<Record<DrawnFace, FaceFonts>> = {
  fangsong: {
    standard: '仿宋_GB2312',
    fonts: [font('仿宋_GB2312', 'FangSong_GB2312'), font('仿宋', 'FangSong'), font('方正仿宋_GBK', 'FZFangSong-Z02'), font('华文仿宋', 'STFangsong'), font('思源宋体', 'Noto Serif CJK SC', 'Source Han Serif SC')],
  },
  heiti: {
    standard: '黑体',
    fonts: [font('黑体', 'SimHei'), font('方正黑体_GBK', 'FZHei-B01'), font('华文黑体', 'STHeiti'), font('思源黑体', 'Noto Sans CJK SC', 'Source Han Sans SC'), font('文泉驿正黑', 'WenQuanYi Zen Hei')],
  },
  kaiti: {
    standard: '楷体_GB2312',
    fonts: [font('楷体_GB2312', 'KaiTi_GB2312'), font('楷体', 'KaiTi'), font('方正楷体_GBK', 'FZKai-Z03'), font('华文楷体', 'STKaiti'), font('文鼎楷体', 'AR PL UKai CN'), font('思源宋体', 'Noto Serif CJK SC', 'Source Han Serif SC')],
  },
  xiaobiaosong: {
    standard: '方正小标宋简体',
    fonts: [font('方正小标宋简体', 'FZXiaoBiaoSong-B05S'), font('方正小标宋_GBK', 'FZXiaoBiaoSong-B05'), font('华文中宋', 'STZhongsong'), font('宋体', 'SimSun', 'NSimSun'), font('思源宋体', 'Noto Serif CJK SC', 'Source Han Serif SC')],
  },
  songti: {
    standard: '宋体',
    fonts: [font('宋体', 'SimSun', 'NSimSun'), font('华文宋体', 'STSong'), font('思源宋体', 'Noto Serif CJK SC', 'Source Han Serif SC')],
  },
  times: { standard: 'Times New Roman', fonts: [font('Times New Roman'), font('Liberation Serif'), font('Tinos')] },
};

const quoted = ({ fonts }: FaceFonts): string => fonts.flatMap(({ families }) => families.map((family) => `"${family}"`)).join(', ');

/** As a style sheet's font-family. */
export const FAMILIES = Object.fromEntries(Object.entries(FACE_FONTS).map(([face, fonts]) => [face, `${quoted(fonts)}, serif`])) as Record<DrawnFace, string>;

/** Names the faces for the style sheets of the editor's paper: --face-body, --face-level-1, --face-level-2, --face-title. */
export function giveFaces({ style }: HTMLElement): void {
  style.setProperty('--face-body', FAMILIES.fangsong);
  style.setProperty('--face-level-1', FAMILIES.heiti);
  style.setProperty('--face-level-2', FAMILIES.kaiti);
  style.setProperty('--face-title', FAMILIES.xiaobiaosong);
}
