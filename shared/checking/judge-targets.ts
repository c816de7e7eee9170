import { textOf, type Block, type Target } from '../model';
import { formatAmount, isKnownUnit } from '../targets';
import type { Judged, Remark } from './judgement';

const LONG_NAME = 28;
/** What the reading adds to a name by its grammar. */
const ADDED = /(?:比重|比例|占比|排名|年龄|标准|总数|数|量|额)$/;
/** Words of a result beside a figure that was read as a commitment. */
const DONE = /(?:已|累计|现有|目前|截至|去年|上年|同比)[^，。；]{0,12}$/;
const PLEDGED = /力争|争取|确保|努力|计划|拟|要|将|达到|以上|不低于|目标/;

/** Figures: whether indicator, role and unit are surely what the prose means. */
export function judgeTargets({ plan }: Judged): Remark[] {
  const twins = differingTwins(plan.targets);
  const seen = new Set<string>();
  return plan.blocks.flatMap((block) => mentionsOf(block).flatMap(({ id, before, sentence }) => {
    const target = plan.targets.find((each) => each.id === id);
    if (!target || seen.has(id)) return [];
    seen.add(id);
    const said = [judgeName(target, sentence), judgeRole(target, before), judgeUnit(target), ...(twins.get(id) ?? [])];
    return said.map(([confidence, evidence]): Remark => ({ subject: { kind: 'target', target: id, block: block.id }, confidence, evidence }));
  }));
}

type Said = [confidence: number, evidence: string];

interface Mention {
  id: string;
  /** The words of its sentence before it. */
  before: string;
  sentence: string;
}

function mentionsOf(block: Block): Mention[] {
  const text = textOf(block);
  let at = 0;
  return block.content.flatMap((run): Mention[] => {
    const start = at;
    at += run.text.length;
    if (run.target === undefined) return [];
    const from = Math.max(...['。', '！', '？'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
    const stop = text.slice(at).search(/[。！？]/);
    return [{ id: run.target, before: text.slice(from, start), sentence: text.slice(from, stop < 0 ? text.length : at + stop) }];
  });
}

function judgeName({ indicator }: Target, sentence: string): Said {
  if (indicator === '') return [0.2, '没有读出指标名称，请补上。'];
  if (indicator.length > LONG_NAME) return [0.6, '指标名称较长，可能带进了不属于名称的词。'];
  const said = sentence.normalize('NFKC');
  const strange = [...indicator.replace(ADDED, '').normalize('NFKC')].filter((character) => !said.includes(character));
  if (strange.length > 0) return [0.65, '指标名称承接自上文，请看是否指同一事。'];
  return sentence.includes(indicator) ? [0.95, '名称与原文一致。'] : [0.85, '名称由原文中不相连的词组成。'];
}

function judgeRole({ role }: Target, before: string): Said {
  if (role === 'target' && DONE.test(before) && !PLEDGED.test(before)) return [0.6, '句中有“已、累计、现有”一类的话，可能是已完成的数。'];
  if (role === 'actual' && /(?:力争|争取|确保(?!了)|计划)[^，。；]*$/.test(before)) return [0.65, '判断为完成数，但句中有“力争、确保”一类的话。'];
  return [0.9, role === 'target' ? '是本年要达到的数。' : role === 'actual' ? '是已完成的数。' : '是条件或标准，不作指标。'];
}

const judgeUnit = ({ unit }: Target): Said => (isKnownUnit(unit) ? [0.95, `单位“${unit}”。`] : [0.55, `单位“${unit}”不常见，可能没有读全。`]);

/** One indicator with two different levels in one plan: one of them may be misread. */
function differingTwins(targets: readonly Target[]): Map<string, Said[]> {
  const named = new Map<string, Target[]>();
  for (const target of targets) {
    if (target.role !== 'target' || target.indicator === '') continue;
    const key = `${target.indicator}|${target.unit}|${target.measure}`;
    named.set(key, [...(named.get(key) ?? []), target]);
  }
  const remarks = new Map<string, Said[]>();
  for (const twins of named.values()) {
    for (const target of twins) {
      const other = twins.find((each) => formatAmount(each) !== formatAmount(target));
      if (other) remarks.set(target.id, [[0.6, `同名指标在别处写作“${formatAmount(other)}”。`]]);
    }
  }
  return remarks;
}
