import { Modal } from 'antd';
import type { Anchor, Saying } from '../../shared/review';
import { usePersonName } from '../api';
import { NameField } from './name-field';
import { ReasonForm } from './reason-form';
import './remarks.css';

interface RemarkDialogProps {
  /** What the remark will be about; null: no dialog. */
  anchor: Anchor | null;
  add: (said: Saying) => Promise<boolean>;
  onClose: () => void;
}

/** The window in which a remark is written. */
export function RemarkDialog({ anchor, add, onClose }: RemarkDialogProps) {
  const { data: person } = usePersonName();
  const say = async (text: string) => {
    if (anchor && (await add({ kind: 'said', anchor, text }))) onClose();
  };
  return (
    <Modal open={anchor !== null} title="提意见" footer={null} width={480} destroyOnHidden onCancel={onClose}>
      {anchor?.on === 'text' && <blockquote className="remark-quote">{anchor.quote}</blockquote>}
      {anchor?.on === 'target' && <blockquote className="remark-quote">指标：{anchor.indicator}</blockquote>}
      {person?.name === '' ? <NameField /> : <ReasonForm label="意见" placeholder="写下意见，按 Ctrl+Enter 提出" done="提出" onDone={(text) => void say(text)} onCancel={onClose} />}
    </Modal>
  );
}
