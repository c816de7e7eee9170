import { Input, Modal } from 'antd';
import { useState } from 'react';

/** Takes a plan's text from the clipboard. */
export function PasteDialog({ open, onClose, onPaste }: { open: boolean; onClose: () => void; onPaste: (text: string) => void }) {
  const [text, setText] = useState('');
  const done = () => {
    onPaste(text);
    setText('');
    onClose();
  };
  return (
    <Modal open={open} title="粘贴计划全文" okText="导入" cancelText="取消" width={720} onCancel={onClose} onOk={done} okButtonProps={{ disabled: text.trim() === '' }}>
      <Input.TextArea aria-label="计划全文" rows={16} value={text} onChange={(event) => setText(event.target.value)} placeholder="把标题、正文连同各级标题一起粘贴到这里" />
    </Modal>
  );
}
