import { App, Button, Drawer } from 'antd';
import { useClient, useRemovedPlans } from '../../api';
import { Answer } from '../../ui/states';

/** Plans that were taken out of the library; each can be taken back. */
export function RecycleBin({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Drawer title="回收站" open={open} onClose={onClose} size={420} destroyOnHidden>
      <Removed />
    </Drawer>
  );
}

function Removed() {
  const client = useClient();
  const { message } = App.useApp();
  const removed = useRemovedPlans();
  const restore = async (id: string) => {
    const restored = await client.call('library.restore', { id });
    if (!restored.ok) void message.error(restored.error.message);
  };
  return (
    <Answer query={removed} what="正在打开回收站…">
      {(plans) => plans.length === 0
        ? <p className="quiet">回收站是空的。从计划库移除的计划会放在这里，可以取回。</p>
        : (
          <ul className="removed-plans">
            {plans.map((plan) => <li key={plan.id}><span>{plan.year}年《{plan.title}》</span><Button size="small" onClick={() => void restore(plan.id)}>取回</Button></li>)}
          </ul>
        )}
    </Answer>
  );
}
