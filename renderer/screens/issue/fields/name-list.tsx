import { Button, Input } from 'antd';

interface Props {
  names: readonly string[];
  /** 机关, 附件: what one of them is called. */
  what: string;
  placeholder: string;
  /** `typed`: a name was written, rather than the list put in another order. */
  onChange: (names: string[], typed: boolean) => void;
}

/** Names in an order of their own: written, moved, taken away. */
export function NameList({ names, what, placeholder, onChange }: Props) {
  const swap = (at: number) => onChange(names.map((name, nth) => (nth === at ? names[at + 1] ?? name : nth === at + 1 ? names[at] ?? name : name)), false);
  return (
    <ol className="issue-names">
      {names.map((name, at) => (
        <li key={at}>
          <Input aria-label={`${what}${at + 1}`} placeholder={placeholder} value={name} onChange={(event) => onChange(names.map((old, nth) => (nth === at ? event.target.value : old)), true)} />
          <Button size="small" aria-label={`上移${what}${at + 1}`} disabled={at === 0} onClick={() => swap(at - 1)}>↑</Button>
          <Button size="small" aria-label={`下移${what}${at + 1}`} disabled={at === names.length - 1} onClick={() => swap(at)}>↓</Button>
          <Button size="small" aria-label={`去掉${what}${at + 1}`} onClick={() => onChange(names.filter((_name, nth) => nth !== at), false)}>×</Button>
        </li>
      ))}
    </ol>
  );
}
