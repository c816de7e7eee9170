/**
 * Units of measure and measure words. From the measure-word table of 现代汉语八百词 (things counted in administration),
 * GB 3100 (names of SI units in Chinese) and the yearly bulletins of the trades: 农业 (亩, 公斤), 教育 (学时), 卫生 (张),
 * 交通 (公里, 标箱), 环保 (微克/立方米), 商务 (美元). 万, 亿 and the like may come before any of them.
 */
export type UnitKind = 'percent' | 'points' | 'times' | 'rank' | 'money' | 'time' | 'count' | 'measure' | 'age';

const words = (list: string): string[] => list.trim().split(/\s+/);

const UNITS: Readonly<Record<UnitKind, readonly string[]>> = {
  percent: words('% ‰'),
  points: words('个百分点 个千分点 百分点'),
  times: words('倍'),
  rank: words('位次 个位次'),
  money: words('元 美元 欧元 港元 日元 元人民币'),
  time: words('个工作日 工作日 天 个小时 小时 分钟 秒 个月 学时 个学时 课时 个课时'),
  age: words('岁 周岁'),
  measure: words(`
    微克 毫克 克 千克 公斤 斤 吨 吨标准煤 吨标煤 蒸吨 立方 立方米 标方 方 升 毫升
    毫米 厘米 米 公里 千米 里 海里 车道公里 延米 平方米 平方公里 平方千米 平米 平方 亩 公顷 亩次
    千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 瓦 千伏 千伏安 度 分贝 摄氏度 ℃ 吨公里 人公里 车公里 标箱 标准箱 TEU 载重吨 总吨
    ㎡ m2 m² m3 m³ km² hm² kg t mg/L μg/m3 μg/m³ ug/m3 GB TB PB Gbps Mbps kWh MW kW GW kV km 兆 P`),
  count: words(`
    家 家次 个 项 项次 件 件次 名 人 人年 人次 人天 人份 位 户 户次 所 座 处 台 台次 台套 台（套） 套 套次 辆 辆次
    部 艘 艘次 架 架次 列 列次 班 班次 车次 趟 场 场次 次 期 轮 届 门 堂 节 课 篇 本 册 册次 种 类 批 批次 例 起 宗
    笔 单 份 份次 张 床 条 条次 支 支次 枚 面 块 片 幅 根 棵 株 头 头次 匹 只 羽 尾 栋 幢 间 套间 层 孔 口 眼 盏 对 双
    组 盆 桶 箱 袋 瓶 罐 卷 团 集 首 款 标 朵 棚 站次 井次 标段 扇 把 具 杆 枪 席 户（处） 家（次） 人（次） 场（次） 村
    镇 乡 校 县 分`),
};

/** Sorted by their first character, longest first, so that a unit is found by one look-up. */
const index = new Map<string, { unit: string; kind: UnitKind }[]>();
for (const [kind, units] of Object.entries(UNITS) as [UnitKind, readonly string[]][]) {
  for (const unit of units) {
    const first = unit.charAt(0);
    const list = index.get(first) ?? [];
    list.push({ unit, kind });
    index.set(first, list);
  }
}
for (const list of index.values()) list.sort((a, b) => b.unit.length - a.unit.length);

const LATIN = /[A-Za-z0-9]$/;

/** The longest unit that begins at `at`. */
export function unitAt(text: string, at: number): { unit: string; kind: UnitKind } | null {
  return index.get(text.charAt(at))?.find(({ unit }) =>
    text.startsWith(unit, at) && !(LATIN.test(unit) && LATIN.test(text.charAt(at + unit.length)))) ?? null;
}

/** Whether every part of a unit as it was read (万人次, 微克/立方米) is of the list; a scale alone is too. */
export const isKnownUnit = (unit: string): boolean =>
  unit.split(/[/每]/).every((part) => {
    const bare = part.replace(/^(?:十|百|千)?(?:万亿|[万亿])|^千(?=[家名人户亩吨元])/, '');
    return bare === '' || bare === '位' || '年月日时'.includes(bare) || unitAt(bare, 0)?.unit === bare;
  });
