import { Button, TreeSelect } from 'antd';
import type { PlanSummary, Sides } from '../../../shared/contract';
import { keyOfSide, sideOfKey, sideTree, type KeptVersion } from './sides';

interface SidesBarProps {
  plans: readonly PlanSummary[];
  versions: readonly KeptVersion[];
  sides: Sides;
  onChoose: (sides: Sides) => void;
}

/** What is compared with what: any plan as it stands, or one of its versions, on either side. */
export function SidesBar({ plans, versions, sides, onChoose }: SidesBarProps) {
  const tree = sideTree(plans, versions);
  const picker = (side: keyof Sides, label: string) => (
    <TreeSelect
      aria-label={label}
      className="side-picker"
      showSearch={{ filterTreeNode: (words, node) => String(node['label']).includes(words.trim()) }}
      treeNodeLabelProp="label"
      treeData={tree}
      treeDefaultExpandedKeys={plans.map(({ id }) => keyOfSide({ plan: id, version: null }))}
      popupMatchSelectWidth={440}
      listHeight={400}
      value={keyOfSide(sides[side])}
      onChange={(key: string) => onChoose({ ...sides, [side]: sideOfKey(key) })}
    />
  );
  return (
    <span className="sides-bar">
      {picker('before', '原稿')}
      <Button size="small" title="左右两边互换" onClick={() => onChoose({ before: sides.after, after: sides.before })}>⇄ 互换</Button>
      {picker('after', '新稿')}
    </span>
  );
}
