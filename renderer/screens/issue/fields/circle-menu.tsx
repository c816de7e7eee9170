import { Button, Dropdown } from 'antd';
import type { Bureau } from '../../../../shared/model';

/** The bureau's customary circles of receivers, one of which fills the field. */
export function CircleMenu({ circles, what, onChoose }: { circles: Bureau['copies']; what: string; onChoose: (text: string) => void }) {
  if (circles.length === 0) return null;
  return (
    <Dropdown trigger={['click']} menu={{ items: circles.map(({ name, text }, at) => ({ key: at, label: name, title: text })), onClick: ({ key }) => onChoose(circles[Number(key)]?.text ?? '') }}>
      <Button aria-label={`选用常用的${what}`}>选用</Button>
    </Dropdown>
  );
}
