/** Plans of any length from a seed, in an office's words: the same seed makes the same lines. */

const CLAUSES = [
  '完善科技成果转化机制', '建立部门会商和月度调度制度', '推动创新平台提质增效', '落实研发费用加计扣除政策', '深化“放管服”改革', '实施“揭榜挂帅”攻关', '组织开展《科学技术进步法》宣传',
  '健全项目立项、评审、验收全过程管理', '引导企业加大研发投入（含委托研发）', '加强与高校院所的对接', '把责任落实到科室和个人', '畅通中小企业融资渠道', '强化督查考核——结果与评优挂钩',
  '做好农业科技特派员选派', '提升公民科学素质', '统筹用好专项资金', '坚持问题导向、目标导向、结果导向',
];
const FIGURES = [
  '新增高新技术企业50家以上', '技术合同成交额达到120亿元', '研发经费支出占地区生产总值的2.85%', '投入强度提高0.3个百分点', '10%～15%的项目由企业牵头', '2025—2027年累计投入3.6亿元', '每万人口发明专利拥有量18.2件',
  '办理时限压缩至5个工作日', '按照云科发〔2025〕7号文件要求', '完成第1、2、3批共1,200项', '建设5G和AI应用场景12个', 'GDP能耗下降3.5%', '培训R&D统计人员300人次', '在12月31日17:30前报送', '面积不少于1500m²', '合格率99.5%以上（第三方抽检）',
];

export function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
}

/** Lines as `planOf` reads them: headings of two levels, numbered items that run in, paragraphs; `figures`: how many clauses in ten state one. */
export function longPlanLines(characters: number, { seed, figures = 3 }: { seed: number; figures?: number }): string[] {
  const next = seeded(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const clause = (): string => pick(next() * 10 < figures ? FIGURES : CLAUSES);
  const sentence = (): string => `${Array.from({ length: 2 + Math.floor(next() * 4) }, clause).join(next() < 0.8 ? '，' : '；')}。`;
  const lines: string[] = [];
  for (let n = 0, length = 0; length < characters; n++) {
    const kind = n % 9;
    const line = kind === 0 ? `${'一二三四五六七八九十'[Math.floor(n / 9) % 10]}、${pick(CLAUSES)}`
      : kind === 1 || kind === 5 ? `（${kind === 1 ? '一' : '二'}）${pick(CLAUSES)}`
        : kind === 8 ? sentence() + sentence()
          : `${kind}.${clause()}。${Array.from({ length: 1 + Math.floor(next() * 4) }, sentence).join('')}`;
    lines.push(line);
    length += line.length;
  }
  return lines;
}
