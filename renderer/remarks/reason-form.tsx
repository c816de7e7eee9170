import { Button, Input } from 'antd';
import { useState } from 'react';

interface ReasonFormProps {
  label: string;
  placeholder: string;
  /** What the button says. */
  done: string;
  onDone: (text: string) => void;
  onCancel: () => void;
}

/** Some words that must be given; Ctrl+Enter sends them, Esc gives up. */
export function ReasonForm({ label, placeholder, done, onDone, onCancel }: ReasonFormProps) {
  const [text, setText] = useState('');
  const ready = text.trim() !== '';
  return (
    <div className="remarks-form">
      <Input.TextArea
        autoFocus
        size="small"
        rows={2}
        aria-label={label}
        placeholder={placeholder}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter' && event.ctrlKey && ready) onDone(text.trim());
        }}
      />
      <span className="remarks-actions">
        <Button size="small" type="primary" disabled={!ready} title="Ctrl+Enter" onClick={() => onDone(text.trim())}>{done}</Button>
        <Button size="small" onClick={onCancel}>取消</Button>
      </span>
    </div>
  );
}
