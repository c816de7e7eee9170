import { Button, Checkbox, Input, Select, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { FindQuery } from '../../../editor';
import type { Find } from './use-find';
import './find.css';

const SCOPES: readonly { value: FindQuery['scope']; label: string }[] = [
  { value: 'all', label: '全部文字' },
  { value: 'prose', label: '指标以外' },
  { value: 'target', label: '只在指标中' },
];

/** The bar over the paper: finds as one types; Enter goes on, Shift+Enter back, Esc to the paper. */
export function FindBar({ find, tell }: { find: Find; tell: (text: string) => void }) {
  const field = useRef<InputRef>(null);
  const { bar, query } = find;
  useEffect(() => {
    if (bar) field.current?.focus({ cursor: 'all' });
  }, [bar]);
  if (!bar) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    find.close();
  };
  const replaceAll = () => {
    tell(`已替换 ${find.replaceAll()} 处，按 Ctrl+Z 可以全部恢复。`);
    field.current?.focus({ cursor: 'all' });
  };
  return (
    <div role="search" className="find-bar" aria-label="查找和替换" onKeyDown={onKeyDown}>
      <div className="find-line">
        <FindField find={find} field={field} />
        <span className="find-count" role="status">{countText(find)}</span>
        <Button size="small" title="上一处（Shift+Enter，Shift+F3）" disabled={find.places.length === 0} onClick={() => find.next(-1)}>上一处</Button>
        <Button size="small" title="下一处（Enter，F3）" disabled={find.places.length === 0} onClick={() => find.next(1)}>下一处</Button>
        <Button size="small" type="text" title="关闭（Esc）" aria-label="关闭查找" onClick={find.close}>✕</Button>
      </div>
      {bar === 'replace' && <ReplaceLine find={find} onAll={replaceAll} />}
      <div className="find-line find-options">
        <Checkbox checked={query.anyWidth} onChange={(event) => find.ask({ anyWidth: event.target.checked })}>不分全角半角</Checkbox>
        <Checkbox checked={query.wholeNumbers} onChange={(event) => find.ask({ wholeNumbers: event.target.checked })}>整数匹配</Checkbox>
        <Select size="small" aria-label="查找范围" value={query.scope} options={[...SCOPES]} onChange={(scope) => find.ask({ scope })} popupMatchSelectWidth={false} />
        {bar === 'find' && <Button size="small" type="link" onClick={() => find.open('replace')}>替换…</Button>}
      </div>
    </div>
  );
}

/** Words in an input method's making are looked for when they are chosen. */
function FindField({ find, field }: { find: Find; field: React.RefObject<InputRef | null> }) {
  const [composing, setComposing] = useState<string | null>(null);
  return (
    <Input
      ref={field}
      size="small"
      aria-label="查找"
      placeholder="查找文字或数字"
      value={composing ?? find.query.text}
      onChange={(event) => (composing === null ? find.ask({ text: event.target.value }) : setComposing(event.target.value))}
      onCompositionStart={() => setComposing(find.query.text)}
      onCompositionEnd={(event) => {
        setComposing(null);
        find.ask({ text: event.currentTarget.value });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        find.next(event.shiftKey ? -1 : 1);
      }}
    />
  );
}

function ReplaceLine({ find, onAll }: { find: Find; onAll: () => void }) {
  const none = find.places.length === 0;
  return (
    <div className="find-line">
      <Input
        size="small"
        aria-label="替换为"
        placeholder="替换为（留空即删除）"
        value={find.replacement}
        onChange={(event) => find.setReplacement(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          find.replaceOne();
        }}
      />
      <Button size="small" disabled={none} title="替换这一处，到下一处（Enter）" onClick={find.replaceOne}>替换</Button>
      <Button size="small" disabled={none} onClick={onAll}>全部替换</Button>
    </div>
  );
}

function countText({ query, places, at }: Find): string {
  if (query.text === '') return '';
  if (places.length === 0) return '没有找到';
  return at < 0 ? `共 ${places.length} 处` : `${at + 1}/${places.length}`;
}
