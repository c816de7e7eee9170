import type { Output } from '../../shared/contract';
import { formatInstant } from '../../shared/text';

/** What a 送审包 is and what taking it will do, a line each. */
export function takingLines({ title, by, madeAt, kind, entries, conflicts, otherText }: Output<'exchange.take'>): string[] {
  return [
    `《${title}》，${by} ${formatInstant(madeAt)}制作`,
    { new: '计划和上年计划会加入本机的计划库，正文只供审阅。', renewed: '正文会换成这次送审的文字，上一次送审的文字存为版本。', known: '本机计划的正文不变。' }[kind],
    entries > 0 ? `新的意见和办理记录 ${entries} 条会并入。` : '没有新的意见。',
    ...(conflicts > 0 ? [`有 ${conflicts} 处两边处理不一致，两边的记录都会保留，以后一次为准，请收下后核对。`] : []),
    ...(otherText ? ['包里的正文与本机不同，会另存为一个版本，不改动本机的正文。'] : []),
  ];
}
