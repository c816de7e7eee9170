/**
 * Lines of a web page that came along with a plan: paths of navigation, counters, log-in, print and share buttons,
 * footers. Each entry is how such lines are worded on government and document sites; a line with a sentence of its own
 * is never noise, however it begins.
 */
const ALWAYS = [
  /(?:当前|所在|现在)(?:所在)?位置\s*[:：]/,
  /(?:访问|浏览|点击|阅读)(?:总)?(?:量|次数|数)\s*[:：]?\s*\d*$/,
  /^(?:今日|总)访问/,
  /(?:来源|作者|发布(?:时间|日期|机构)|发表日期|更新时间|时间|日期|字号|字体)\s*[:：].{0,60}(?:\d{4}-\d{1,2}-\d{1,2}|浏览|字体|【)/,
  /^(?:时间|发布时间|发布日期|更新时间|信息来源|责任编辑|编辑|索引号|主题分类|有效性)\s*[:：]/,
  /【?(?:打印|关闭|收藏|返回顶部|打印本页|关闭窗口)】?(?:\s*【?(?:打印|关闭|收藏|返回)|$)/,
  /扫码|扫一扫|分享到|微信公众号/,
  /版权所有|ICP备|copyright|©|公网安备|网站标识码/i,
  /^[-—·\s]*(?:上一篇|下一篇|上一条|下一条|相关(?:文章|阅读|链接))/,
  /^导语\s*[:：]|来源于网友|不代表本站|由会员分享|原创文章/,
  /(?:咨询|服务|客服)(?:热线|电话)\s*[:：]/,
  /(?:首页|政务公开|信息公开|公众参与|政策法规)(?:\s+|\s*[>|｜»]\s*)\S+(?:\s+|\s*[>|｜»]\s*)\S+/,
  /用户(?:登录|登陆|名\s*[:：])|忘记密码/,
  /^(?:第\s*\d+\s*页|\d+\s*\/\s*\d+|共\s*\d+\s*页|-\s*\d+\s*-|—\s*\d+\s*—)$/,
];

/** Sentences are content: two or more, or one long one. */
const isProse = (text: string): boolean => (text.match(/[。；]/g)?.length ?? 0) >= 3;

export const isNoise = (line: string): boolean => !isProse(line) && ALWAYS.some((pattern) => pattern.test(line));
