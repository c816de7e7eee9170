import { Button, Input, Select } from 'antd';
import { useRef } from 'react';
import { ISSUER_ROLES, NOTICE_KINDS, PLACEHOLDERS, type NoticeTemplate } from '../../../../shared/model';
import { GrowingText } from '../../../ui/growing-text';
import { KIND_NAMES, ROLE_NAMES } from '../../../../shared/notice';
import { bodyFault, remarkFault, titleFault } from './wording-draft';

type Key = 'title' | 'body' | 'remark';

interface WordingFormProps {
  template: NoticeTemplate;
  /** Ships with the program: to be read and copied only. */
  shipped: boolean;
  /** `field`: the one that is typed in; without it a step of its own. */
  onChange: (template: NoticeTemplate, field?: string) => void;
}

const MEANINGS = { 发文机关: '发文机关的名称', 计划名称: '计划的标题', 年度: '计划的年度，如 2026年' } as const;

/** The words of one wording; what is left open is put in by its buttons. */
export function WordingForm({ template, shipped, onChange }: WordingFormProps) {
  const fields = useRef<Partial<Record<Key, HTMLElement | null>>>({});
  const last = useRef<Key>('body');
  const write = (key: Key, text: string, field?: string) => onChange({ ...template, [key]: key === 'body' ? bodyOf(text) : text.replace(/\n/g, '') }, field);
  const insert = (name: string) => {
    const key = last.current;
    const field = fields.current[key]?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    const text = textOf(template, key);
    const { selectionStart, selectionEnd } = field ?? {};
    const start = selectionStart ?? text.length;
    write(key, `${text.slice(0, start)}{${name}}${text.slice(selectionEnd ?? start)}`);
    field?.focus();
    // Behind what was put in, once it is drawn.
    requestAnimationFrame(() => field?.setSelectionRange(start + name.length + 2, start + name.length + 2));
  };
  const field = (key: Key, name: string, rows: number, most: number, fault: string | null) => (
    <div className="settings-line">
      <label htmlFor={`wording-${key}`}>{name}</label>
      <div ref={(element) => void (fields.current[key] = element)} onFocus={() => void (last.current = key)}>
        <GrowingText id={`wording-${key}`} readOnly={shipped} lines={rows} maxLength={most} value={textOf(template, key)} status={!shipped && fault ? 'warning' : ''} onChange={(event) => write(key, event.target.value, key)} />
        {!shipped && fault && <p className="settings-fault">△ {fault}</p>}
      </div>
    </div>
  );
  return (
    <form className="wording-form" aria-label="行文用语" onSubmit={(event) => event.preventDefault()}>
      <div className="settings-line"><label htmlFor="wording-name">叫法</label><Input id="wording-name" maxLength={60} readOnly={shipped} value={template.name} onChange={(event) => onChange({ ...template, name: event.target.value }, 'name')} /></div>
      {!shipped && <Uses template={template} onChange={onChange} />}
      {field('title', '标题', 1, 300, titleFault(template))}
      {template.kind !== 'plan' && field('body', '正文', 3, 5000, bodyFault(template))}
      {template.kind !== 'plan' && field('remark', '附注', 1, 200, remarkFault(template))}
      {!shipped && (
        <div className="settings-line">
          <span>填入</span>
          <div className="wording-open">{PLACEHOLDERS.map((name) => <Button key={name} size="small" title={MEANINGS[name]} onMouseDown={(event) => event.preventDefault()} onClick={() => insert(name)}>{name}</Button>)}<span className="quiet">放在光标处，用到时换成实际内容</span></div>
        </div>
      )}
    </form>
  );
}

/** Of which kind, in whose name. */
function Uses({ template, onChange }: Pick<WordingFormProps, 'template' | 'onChange'>) {
  return (
    <div className="settings-line">
      <label htmlFor="wording-kind">用于</label>
      <div className="wording-uses">
        <Select id="wording-kind" aria-label="文种" value={template.kind} options={NOTICE_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))} onChange={(kind) => onChange({ ...template, kind })} />
        {template.kind !== 'plan' && <Select aria-label="名义" value={template.role} options={ISSUER_ROLES.map((value) => ({ value, label: `以${ROLE_NAMES[value]}名义` }))} onChange={(role) => onChange({ ...template, role })} />}
      </div>
    </div>
  );
}

const textOf = (template: NoticeTemplate, key: Key): string => (key === 'body' ? template.body.join('\n') : template[key]);

/** Paragraphs are lines; no more than a wording holds. */
function bodyOf(text: string): string[] {
  const lines = text === '' ? [] : text.split('\n');
  return lines.length <= 20 ? lines : [...lines.slice(0, 19), lines.slice(19).join('')];
}
