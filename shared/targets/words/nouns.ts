/**
 * Nouns of the domain. From the indicator names of the statistical yearbooks (率, 比重, 额, 量) and the things that bureaus count.
 */
const words = (list: string): string[] => list.trim().split(/\s+/);

/** A name that says nothing alone: it takes its subject from the quantity before (新增…45家，总数达322家). */
export const BARE_HEADS = words(`
  总数 总量 总产量 总产 单产 总额 总面积 总长 总规模 总产值 总投资 总投资额 总里程 总人数 总户数 数量 数 规模 面积 产值 产量 金额 投资额 资金 里程 总长度 长度 人数 户数 比重 比例 占比 总值 余额 增速 增幅
  存量 保有量 覆盖率 完成率 合格率 达标率 通过率 办结率 结案率 开工率 竣工率 投产率 履约率 到位率 兑现率 整改率 成功率 使用率 利用率 入库数 总数量 交易额 成交额 成交金额 营业收入 销售额 产能 支持资金 投资资金 补助资金 奖励资金 资助资金 普及率 建成率 年产值 合同金额 投资 总资产 注册资本`);

/** Ratios: 的 before them is dropped, and a subject with 占 needs one. */
export const RATIO = /(?:比重|比例|比率|占比|贡献率|份额|强度|密度|率|增加值|拥有量|水平|支出|增速|指数)$/;

/** A short noun that may stand at the head of what is counted: N家企业…, N个项目… */
export const HEADS = words(`
  企业 项目 成果 机构 研究院 院所 高校 学校 医院 单位 部门 园区 基地 平台 中心 团队 人才 专家 院士 学生 教师 医生 农民 群众 党员 干部 家庭 农户 社区 村 乡镇 县 市 产品 技术 活动 小区 路口 案件 街道 县区 部件 品种 示范点 站点 试点 老年人 老人 儿童 妇女 居民 人群 患者 残疾人 职工 劳动者 青年 商户 网点 设备 工作 同志 家庭 课题 片区 卫生院 行政村 景区 品牌 车辆 人员`);

/** A scope that only says whose plan it is, inside an indicator. */
export const SCOPE = words('全市 我市 本市 全县 我县 全省 我省 全区 我区 全州 我州 全旗 全系统 全局');
