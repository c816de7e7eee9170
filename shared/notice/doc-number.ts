/** GB/T 9704-2012 7.2.5: 机关代字, 年份 in 六角括号, 序号 without leading zero, 号. */
const DOC_NUMBER = /^[\u4e00-\u9fff]+〔(?:19|20)\d{2}〕[1-9]\d*号$/;

/** What is wrong with a 发文字号; null when it is in order. */
export const docNumberFault = (value: string): string | null =>
  DOC_NUMBER.test(value) ? null : '发文字号应为“机关代字〔年份〕序号号”，年份用六角括号〔〕，序号不加“第”、不补零。';
