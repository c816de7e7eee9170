import { readDate, readDocNumber } from './document-facts';

/**
 * Lines that belong to the web page or the copy and not to the document: paths of navigation, counters, log-in, print
 * and share buttons, footers, page numbers. Each entry is how such lines are worded on government and document sites.
 * A line with a sentence in it is content, whatever it mentions, unless it is a site's own sentence about its copy.
 */
const SITE_SENTENCES = /由会员分享|珍藏版.*下载|来源于网友|不代表本站|原创文章|(?:本文|文章)(?:来源|转自)|免责声明|转载请注明|如有侵权|欢迎(?:下载|阅读|参考)/;

const ANYWHERE = [
  /^(?:第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\d+\s*\/\s*\d+|共\s*\d+\s*页|[-—–－·]+\s*\d+\s*[-—–－·]+|Page\s*\d+.*)$/i,
  /版权所有|ICP备|copyright|©|公网安备|网站标识码/i,
  /^[-—·\s]*(?:上一篇|下一篇|上一条|下一条|相关(?:文章|阅读|链接))/,
  /(?:当前|所在|现在)(?:所在)?位置\s*[:：]/,
  /(?:访问|浏览|点击|阅读)(?:总)?(?:量|次数|数)\s*[:：]\s*\d*\s*次?$/,
  /^(?:扫码|扫一扫|微信扫).{0,20}$|^分享(?:到)?[:：]?.{0,20}$/,
  /^相关(?:附件|信息|新闻|稿件)\s*[:：]?$/,
  /^(?:今日|总)访问/,
  /用户(?:登录|登陆|名\s*[:：])|忘记密码/,
];

/** What stands only above and below the document; in its middle such words may be its own. */
const AROUND = [
  /^\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|作者|浏览|点击|字体|【)/,
  /^(?:时间|日期|发布时间|发布日期|发文日期|更新时间|信息来源|来源|文章来源|作者|责任编辑|编辑|索引号|主题分类|主题词|有效性|发布机构|发文机关|发文单位|发文字号|文号|成文日期|生成日期|公开日期|标题|名称|浏览|点击|字体|字号)\s*[:：]/,
  /^(?:【|\[|［)?(?:打印|关闭|收藏|返回顶部|打印本页|关闭窗口|大|中|小)(?:】|\]|］)?(?:\s*(?:【|\[|［)?(?:打印|关闭|收藏|返回|大|中|小)|$)/,
  /^(?:导语|摘要|内容提要)\s*[:：].*(?:网|原创|客服)/,
  /(?:咨询|服务|客服)(?:热线|电话)\s*[:：]/,
  /(?:网站)?首页(?:\s*[>|｜»＞]+\s*|\s+)\S+/,
  /(?:政务公开|信息公开|公众参与|政策法规)(?:\s+|\s*[>|｜»]\s*)\S+(?:\s+|\s*[>|｜»]\s*)\S+/,
  /^(?:无障碍|关怀版|网站地图|联系我们|关于我们|站内搜索|登录|注册|首页)(?:\s|[|｜]|$)/,
  /^(?:政务公开|信息公开|公众参与|政策法规|互动交流|办事服务|政务服务|新闻中心|通知公告|规划计划|计划总结)$/,
  /^(?:主办|承办|协办|技术支持|维护)(?:单位)?\s*[:：]/,
];
const MARGIN = 12;
const LONGEST = 400;

/** For each line whether it is noise. */
export function findNoise(lines: readonly string[]): boolean[] {
  const headTo = pageHead(lines);
  return lines.map((line, i) => {
    if (i < headTo) return true;
    if (line.length > LONGEST) return false;
    if (SITE_SENTENCES.test(line)) return (line.match(/。/g)?.length ?? 0) <= 3;
    if (/[。；]/.test(line)) return false;
    if (line.length <= 120 && ANYWHERE.some((pattern) => pattern.test(line))) return true;
    const around = i < MARGIN || i >= lines.length - MARGIN;
    if (!around || line.length > 160) return false;
    // 索 引 号： and 标　　题： are spaced for their looks.
    const named = line.replace(/^([\u4e00-\u9fff\s]{2,12})(?=[:：])/, (name) => name.replace(/\s/g, ''));
    return AROUND.some((pattern) => pattern.test(named));
  });
}

/** How far apart a page's own headline and the document's title stand at most. */
const HEAD_LINES = 14;
const HEAD_LONGEST = 40;

/**
 * A page names the document above it, with counters and buttons between (…工作要点 / 29.51KB / 24页 / …工作要点): everything before
 * the title's second standing is the page's. 0 where no title stands twice so.
 */
function pageHead(lines: readonly string[]): number {
  const first = compact(lines[0] ?? '');
  if (first.length < 6 || first.length > HEAD_LONGEST) return 0;
  const again = lines.slice(1, HEAD_LINES).findIndex((line) => compact(line) === first) + 1;
  const between = lines.slice(1, again);
  return again > 1 && between.every((line) => line.length <= HEAD_LONGEST && !/[。；，：:]/.test(line) && readDocNumber(line) === null && readDate(line) === null) ? again : 0;
}

const compact = (line: string): string => line.replace(/\s/g, '');
