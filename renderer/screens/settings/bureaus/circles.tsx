import { Button, Input } from 'antd';
import type { Bureau } from '../../../../shared/model';
import { GrowingText } from '../../../ui/growing-text';

type Circle = Bureau['copies'][number];

interface CirclesProps {
  /** 主送 or 抄送. */
  what: string;
  hint: string;
  example: Circle;
  circles: readonly Circle[];
  fault: (text: string) => string | null;
  /** `field`: the one that is typed in; without it a step of its own. */
  onChange: (circles: Circle[], field?: string) => void;
}

const MOST = 50;

/** Customary circles of receivers, each under a name, to be chosen from when a notice is filled in. */
export function Circles({ what, hint, example, circles, fault, onChange }: CirclesProps) {
  const write = (at: number, key: keyof Circle, text: string) => onChange(circles.map((circle, nth) => (nth === at ? { ...circle, [key]: text } : circle)), `${what}-${at}-${key}`);
  return (
    <section className="settings-section" aria-label={`${what}范围`}>
      <h2>{what}范围<Button size="small" disabled={circles.length >= MOST} onClick={() => onChange([...circles, { name: '', text: '' }])}>增加</Button></h2>
      {circles.length === 0 && <p className="quiet">{hint}</p>}
      {circles.map((circle, at) => {
        const found = circle.text.trim() === '' ? (circle.name.trim() ? '填上机关名单后才保存这一行' : null) : fault(circle.text);
        return (
          <div key={at} className="settings-circle">
            <Input aria-label={`${what}范围${at + 1}的叫法`} maxLength={60} placeholder={circle.text ? `${what}范围${at + 1}` : `如 ${example.name}`} value={circle.name} onChange={(event) => write(at, 'name', event.target.value)} />
            <div>
              <GrowingText aria-label={`${what}范围${at + 1}的机关`} maxLength={2000} placeholder={`如 ${example.text}`} value={circle.text} status={found ? 'warning' : ''} onChange={(event) => write(at, 'text', event.target.value.replace(/[\r\n]+/g, ''))} />
              {found && <p className="settings-fault">△ {found}</p>}
            </div>
            <Button type="text" aria-label={`删去${what}范围${at + 1}`} title="删去，可以撤销" onClick={() => onChange(circles.filter((_, nth) => nth !== at))}>✕</Button>
          </div>
        );
      })}
    </section>
  );
}
