import type { Plan } from '../../shared/model';
import { readPlan, toPlan } from '../../shared/reader';
import { idsFrom } from '../support/plans';

/** Plans whose shape makes a notice hard to set, written in lines and read as an import reads them. */
export const planFrom = (lines: readonly string[], year = 2025): Plan =>
  toPlan(readPlan({ text: lines.join('\n\n') }), { newId: idsFrom('o'), year, source: null });

const VERBS = ['健全工作机制', '摸清底数、建立台账', '逐项明确责任科室和完成时限', '加强与县（区）的衔接', '每季度通报一次进展', '及时协调解决困难和问题', '开展专题调研', '组织业务培训', '做好资料归档', '年底前逐项对账销号'];
const FIELDS = ['城市供水', '老旧小区改造', '园林绿化', '道路养护', '垃圾分类', '燃气管网', '排水防涝', '物业服务', '停车设施', '照明节能', '建筑工地', '农村危房'];
const TASKS = ['巡查整治', '设施更新', '规范管理', '服务提升', '安全检查'];

/** One paragraph of about 120 characters, no two alike. */
function task(nth: number): string {
  const field = FIELDS[nth % FIELDS.length] ?? '';
  const work = TASKS[nth % TASKS.length] ?? '';
  const verbs = [0, 3, 5, 8].map((step) => VERBS[(nth + step) % VERBS.length]).join('，');
  return `${field}${work}。围绕群众反映集中的突出问题，${verbs}。全年完成${field}${work}点位${nth + 11}处，“一次办成”比例达到${60 + (nth % 40)}%，群众满意率保持在${90 + (nth % 9)}%以上。`;
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A plan of about so many characters; items numbered on across its sections. */
export function longPlan(characters: number): Plan {
  const lines = ['云州市住房和城乡建设局2025年工作要点', '2025年全市住房城乡建设工作的总体要求是：坚持人民城市人民建，把群众关心的事一件一件办好。'];
  let nth = 0;
  let section = 0;
  let written = lines.join('').length;
  while (written < characters) {
    if (nth % 24 === 0) lines.push(`${numeral(++section)}、${FIELDS[section % FIELDS.length] ?? ''}工作`);
    const line = `${nth + 1}.${task(nth)}`;
    lines.push(line);
    written += line.length;
    nth++;
  }
  return planFrom(lines);
}

/** Tables between paragraphs: a narrow one, and one over several pages. */
export const plannedTables = (): Plan => planFrom([
  '云州市林业局2025年工作要点',
  '一、主要指标',
  '全年营造林任务如下。',
  ['指标\t2025年目标\t责任科室\t完成时限', ...Array.from({ length: 40 }, (_, nth) => `第${nth + 1}林场中幼林抚育和退化林修复面积\t${nth + 2}万亩以上\t造林科\t${(nth % 12) + 1}月底前`)].join('\n'),
  '二、重点工作',
  `（一）落实林长制。${task(3)}`,
  '任务分工见下表。',
  '任务\t责任科室\n古树名木保护\t资源科\n松材线虫病防治\t森防站',
  '三、保障措施',
  ...Array.from({ length: 12 }, (_, nth) => `（${numeral(nth + 1)}）${task(nth)}`),
]);

const LONG_HEADING = '深入实施城市更新行动统筹推进老旧小区改造和完整社区建设试点工作补齐公共服务短板问题';

/** Headings of forty characters and more, standing alone and running in. */
export const longHeadings = (): Plan => planFrom([
  '云州市住房和城乡建设局2025年工作要点',
  ...ORDINALS.slice(0, 4).flatMap((ordinal, at) => [
    `${ordinal}、${LONG_HEADING.slice(at)}`,
    `（一）${LONG_HEADING.slice(at + 1)}`,
    `1.${task(at * 2)}`,
    `（二）${LONG_HEADING.slice(at + 2)}。${task(at * 2 + 1)}`,
  ]),
]);

/** Paragraphs of known length, to end on a page that the test wants. */
export const plainPlan = (paragraphs: number): Plan => planFrom([
  '云州市水利局2025年工作要点', '一、重点任务', ...Array.from({ length: paragraphs }, (_, nth) => `（${numeral(nth + 1)}）${task(nth)}`),
]);

const numeral = (n: number): string => (n <= 10 ? ORDINALS[n - 1] : n < 20 ? `十${ORDINALS[n - 11] ?? ''}` : `${ORDINALS[Math.floor(n / 10) - 1] ?? ''}十${n % 10 === 0 ? '' : ORDINALS[(n % 10) - 1] ?? ''}`) ?? '';

/** The body of a notice, one sentence of so many characters. */
export const longBody = (characters: number): string => {
  const said = `为做好2025年科技工作，${Array.from({ length: 12 }, (_, nth) => `把${FIELDS[nth] ?? ''}${TASKS[nth % TASKS.length] ?? ''}放在更加突出的位置`).join('，')}，${VERBS.join('，')}`;
  return `${said.repeat(3).slice(0, characters - 22)}，现将有关工作要点印发给你们，请认真贯彻执行。`;
};

/** So many organs that their names fill two pages. */
export const manyOrgans = (count: number): string => Array.from({ length: count }, (_, nth) => `${FIELDS[nth % FIELDS.length] ?? ''}第${nth + 1}中心`).join('，');
