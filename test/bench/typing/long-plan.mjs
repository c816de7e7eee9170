/** A plan of `length` characters with `targets` figures, as one would paste it: sections, each with run-in items. */
export function longPlan({ length, targets }) {
  const numerals = '一二三四五六七八九十'.split('');
  const lines = ['云州市科学技术局2025年工作要点', ''];
  const size = () => lines.reduce((sum, line) => sum + line.length, 0);
  let figures = 0;
  for (let nth = 0; size() < length; nth += 1) {
    if (nth % 50 === 0 && nth / 50 < 10) lines.push(`${numerals[nth / 50]}、${TOPICS[(nth / 50) % TOPICS.length]}`);
    const topic = TOPICS[nth % TOPICS.length];
    const figure = figures < targets ? `全年新增${topic.slice(2, 6)}示范点${20 + (nth % 70)}个。` : '';
    if (figure) figures += 1;
    lines.push(`${1 + (nth % 50)}.${topic}。${PROSE[nth % PROSE.length]}${figure}${PROSE[(nth + 3) % PROSE.length]}`);
  }
  return lines.join('\n');
}

const TOPICS = ['推进科技创新平台建设', '壮大科技企业群体', '深化科技计划管理改革', '促进科技成果转化', '发展科技金融服务', '引进培育科技人才', '推动县域创新发展', '加强农业科技服务', '扩大科技开放合作', '提升科技治理效能'];
const PROSE = [
  '坚持问题导向和目标导向相统一，建立任务清单和责任清单，明确时间节点和工作要求，每季度开展一次调度，及时协调解决推进中的困难。',
  '围绕重点产业链部署创新链，支持龙头企业牵头组建创新联合体，开展关键共性技术攻关，推动大中小企业协同配套、融通发展。',
  '完善政策体系，优化服务流程，推行一网通办和容缺受理，让企业和科研人员少跑腿、办事快，切实提高政策的知晓率和享受率。',
  '加强部门协同和上下联动，统筹用好财政资金、产业基金和社会资本，健全多元投入机制，形成齐抓共管、合力推进的工作格局。',
  '强化宣传引导，及时总结推广好经验好做法，营造尊重知识、崇尚创新、包容失败的良好氛围，激发全社会的创新活力。',
];
