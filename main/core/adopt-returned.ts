import type { Imported } from '../../shared/contract';
import { fail, succeed, type Block, type Plan, type Result } from '../../shared/model';
import { computedLabels } from '../../shared/outline';
import { readTheSame, saysTheSame } from '../../shared/returning';
import type { SourceText } from '../../shared/reader';
import { findByHash, insertPlan, type Original } from '../store';
import { hashOf } from './adopt';
import type { Environment } from './environment';
import type { ReturnedFile } from './returned-file';
import { lookAtReturned, placeOf } from './take-returned';

/**
 * Imports a file that this program wrote. Of a plan that is here nothing is stored: what was changed is told, to be taken back
 * or not; a plan that is not here comes in as a past one, with its lineage and targets. null: to be read as any other file.
 * Problem: conflict (the plan is in the recycle bin).
 */
export function adoptReturned(env: Environment, file: ReturnedFile, { text, original }: { text: SourceText; original: Original }): Result<Imported> | null {
  const { db } = env.store;
  const { exported, returned } = file;
  switch (placeOf(db, file)) {
    case 'forged': return null;
    case 'in-bin': return fail('conflict', `“${original.name}”由本机的《${exported.title}》导出，它已移入回收站，未导入。请先在计划库的回收站里恢复它，再导入。`);
    case 'known': return told(env, file);
    case 'unknown': {
      const contentHash = hashOf(text.text);
      const known = findByHash(db, contentHash);
      if (known) return succeed({ ...known, duplicate: true, more: [], returned: null });
      const plan = pastPlan(file);
      insertPlan(db, { plan, contentHash, source: text, original });
      const touched = !readTheSame(returned, exported);
      const message = touched ? '已导入，没有改动的部分恢复了导出时的承接关系和指标，改动的部分按文件读出' : '已导入，恢复了导出时的承接关系和指标';
      return succeed({ ...namesOf(plan), duplicate: false, more: [], returned: { kind: 'revived', changes: 0, message: `${message}：《${plan.title}》` } });
    }
  }
}

/** What became of a file whose data were passed over, as it is read for its text alone. */
export const withNote = (adopted: Result<Imported>, passedOver: boolean): Result<Imported> => (!passedOver || !adopted.ok ? adopted : succeed({
  ...adopted.value,
  returned: { kind: 'passed-over', changes: 0, message: '文件里带的承接关系和指标已损坏，或与文字不是同一份计划，没有采用；计划按文字读出' },
}));

function told({ store: { db } }: Environment, file: ReturnedFile): Result<Imported> {
  const look = lookAtReturned(db, file);
  if (!look.ok) return look;
  const { plan: id, title, year, changes, heading, current, besideTouched } = look.value;
  const count = changes.length + (heading ? 1 : 0);
  const beside = besideTouched ? '；文件里通知或附件的文字与导出时不同，不在取回之列，请在“印发”里照着改' : '';
  const same = current ? `与计划库中的《${title}》相同，没有改动，未重复导入` : `由计划库中的《${title}》导出，之后文件没有改动，未重复导入`;
  const message = count === 0 ? same : `由计划库中的《${title}》导出，之后改动了 ${count} 处，还没有取回`;
  return succeed({ id, title, year, duplicate: count === 0, more: [], returned: { kind: count === 0 ? 'same' : 'changed', changes: count, message: message + beside } });
}

const namesOf = ({ id, title, year }: Plan) => ({ id, title, year });

/** As a plan of a past year: with the numbers that its file shows, and the notice that stands in it. What nobody touched needs no check. */
function pastPlan({ exported, returned, read }: ReturnedFile): Plan {
  const computed = exported.kind === 'draft' ? computedLabels(returned) : new Map<string, string>();
  const shown = new Map(read.blocks.flatMap((block) => (block.source && block.type === 'heading' ? [[block.source.start, block.label] as const] : [])));
  const blocks = returned.blocks.map((block): Block => {
    if (block.type !== 'heading') return block;
    return { ...block, label: (block.source && shown.get(block.source.start)) ?? computed.get(block.id) ?? block.label };
  });
  const known = new Map(exported.blocks.map((block) => [block.id, block]));
  const untouched = returned.blocks.filter((block) => {
    const was = known.get(block.id);
    return was !== undefined && saysTheSame(was, block);
  });
  const check = { done: readTheSame(returned, exported), settled: untouched.map(({ id }) => `block:${id}`), dropped: [] };
  return { ...returned, kind: 'past', blocks, issuer: returned.issuer || read.issuer, notice: read.notice, source: read.source, check };
}
