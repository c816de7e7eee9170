import { Input, Modal } from 'antd';
import { useState, type ClipboardEvent } from 'react';

/** What was pasted: its text, and the page that it was copied from where the text was not changed since. */
export interface Pasted {
  text: string;
  html?: string;
}

/** Takes a plan's text from the clipboard. */
export function PasteDialog({ open, onClose, onPaste }: { open: boolean; onClose: () => void; onPaste: (pasted: Pasted) => void }) {
  const [text, setText] = useState('');
  const [page, setPage] = useState<{ html: string; text: string } | null>(null);
  const done = () => {
    onPaste(page && same(page.text, text) ? { text, html: page.html } : { text });
    setText('');
    setPage(null);
    onClose();
  };
  const keepPage = ({ clipboardData }: ClipboardEvent) => {
    const html = clipboardData.getData('text/html');
    setPage(html && text === '' ? { html, text: clipboardData.getData('text/plain') } : null);
  };
  return (
    <Modal open={open} title="粘贴计划全文" okText="导入" cancelText="取消" width={720} onCancel={onClose} onOk={done} okButtonProps={{ disabled: text.trim() === '' }}>
      <Input.TextArea aria-label="计划全文" rows={16} value={text} onPaste={keepPage} onChange={(event) => setText(event.target.value)} placeholder="把标题、正文连同各级标题一起粘贴到这里" />
    </Modal>
  );
}

/** Alike but for what the field makes of line ends. */
const same = (a: string, b: string): boolean => a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
