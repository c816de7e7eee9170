import { App, Input } from 'antd';
import { useState } from 'react';
import type { Comparison, TargetChange } from '../../../shared/align';
import { useClient } from '../../api';

/** Why a target is what it is (说明), kept when the field is left; what is past, a version, or closed (定稿, 来件) is only read. */
export function ExplanationField({ compared: { before, after }, change, closed }: { compared: Pick<Comparison, 'before' | 'after'>; change: TargetChange; closed: boolean }) {
  const client = useClient();
  const { message } = App.useApp();
  const [text, setText] = useState(change.explanation);
  if (closed || after.kind === 'past' || after.version) return <>{change.explanation}</>;
  const keep = async () => {
    if (text.trim() === change.explanation) return;
    const kept = await client.call('plans.explain', { id: after.id, target: change.afterId ?? change.beforeId ?? '', text });
    if (!kept.ok) void message.error(kept.error.message);
  };
  return (
    <Input
      size="small"
      variant={change.unexplained && text === '' ? 'outlined' : 'borderless'}
      aria-label={`${change.indicator}的说明`}
      placeholder={change.unexplained ? `较${before.year < after.year ? '上年' : '前稿'}放低，请说明原因` : '写说明'}
      status={change.unexplained && text === '' ? 'warning' : ''}
      maxLength={500}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void keep()}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  );
}
