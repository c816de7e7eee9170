import { theme, type ThemeConfig } from 'antd';

/** One deep blue; red is reserved for what is red on paper and for 必改. */
export const ACCENT = '#1f4e8c';

export const THEME: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  token: {
    colorPrimary: ACCENT,
    colorLink: ACCENT,
    colorInfo: ACCENT,
    // The compact algorithm takes the next smaller size: 14 px.
    fontSize: 16,
    borderRadius: 3,
    fontFamily: 'system-ui, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
    motion: false,
  },
};
