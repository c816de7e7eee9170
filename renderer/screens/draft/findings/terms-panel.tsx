import { App, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { mergeTerms, rowsOfText, termsCsv, termsOfRows, type Term } from '../../../../shared/lint';
import { fileToBase64, useClient } from '../../../api';
import { FileChooser } from '../../../ui/file-chooser';
import { downloadText } from '../../../ui/downloads';

interface TermsPanelProps {
  stored: readonly Term[];
  onKeep: (terms: Term[]) => void;
  onLeave: () => void;
}

const FIELDS = [{ key: 'wrong', label: '错误提法' }, { key: 'right', label: '正确提法' }, { key: 'remark', label: '说明' }] as const;
const EMPTY: Term = { wrong: '', right: '', remark: '' };

/** The list as a table to be written in; nothing is kept before 保存. */
export function TermsPanel({ stored, onKeep, onLeave }: TermsPanelProps) {
  const [rows, setRows] = useState<readonly Term[]>(stored);
  const [before, setBefore] = useState<readonly Term[] | null>(null);
  const change = (next: readonly Term[], undoable = false) => {
    setBefore(undoable ? rows : null);
    setRows(next);
  };
  const write = (at: number, key: keyof Term, text: string) => change(rows.map((row, nth) => (nth === at ? { ...row, [key]: text } : row)));
  const complete = rows.map(({ wrong, right, remark }) => ({ wrong: wrong.trim(), right: right.trim(), remark: remark.trim() })).filter(({ wrong }) => wrong !== '');
  return (
    <div className="terms">
      <p className="draft-note">正文里出现左边的提法，就会在“问题”里提示，可以一键改成右边的。右边留空，表示这个提法不用。</p>
      <Taking rows={complete} onTake={(more) => change(mergeTerms(complete, more), true)} />
      <table>
        <thead><tr>{FIELDS.map(({ key, label }) => <th key={key} scope="col">{label}</th>)}<th /></tr></thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {FIELDS.map(({ key, label }) => (
                <td key={key}><input aria-label={`${label} 第${at + 1}行`} maxLength={key === 'remark' ? 200 : 100} spellCheck={false} value={row[key]} onChange={(event) => write(at, key, event.target.value)} /></td>
              ))}
              <td><Button size="small" type="text" aria-label={`删去第${at + 1}行`} onClick={() => change(rows.filter((_, nth) => nth !== at), true)}>✕</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="terms-foot">
        <Button onClick={() => change([...rows, EMPTY])}>加一行</Button>
        <Button disabled={!before} onClick={() => before && change(before)}>撤销</Button>
        <Button onClick={() => downloadText('提法词表.csv', termsCsv(complete))}>导出（.csv）</Button>
        <span />
        <Button onClick={onLeave}>不保存</Button>
        <Button type="primary" onClick={() => onKeep(complete)}>保存</Button>
      </div>
    </div>
  );
}

/** Terms from a file or from what was copied elsewhere. */
function Taking({ rows, onTake }: { rows: readonly Term[]; onTake: (terms: Term[]) => void }) {
  const client = useClient();
  const { message } = App.useApp();
  const chooser = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState<string | null>(null);
  const take = (cells: readonly (readonly string[])[]) => {
    const found = termsOfRows(cells);
    if (found.length === 0) return void message.warning('没有读到词条。每行写一条，如“环保局 → 生态环境局”，或在表格里一列写错误提法、一列写正确提法。');
    onTake(found);
    setPasting(null);
    const known = new Set(rows.map(({ wrong }) => wrong));
    void message.success(`读到 ${found.length} 条，其中 ${found.filter(({ wrong }) => !known.has(wrong)).length} 条是新的。点“保存”后生效，不妥可以撤销。`);
  };
  const read = async (file: File) => {
    const bytes = await fileToBase64(file);
    if (!bytes.ok) return void message.error(bytes.error.message);
    if (!/\.xlsx$/i.test(file.name)) return take(rowsOfText(decode(bytes.value)));
    const sheets = await client.call('tables.read', { name: file.name, bytes: bytes.value });
    if (sheets.ok) take(sheets.value.flatMap((sheet) => sheet.rows));
    else void message.error(sheets.error.message);
  };
  return (
    <div className="terms-take">
      <Button size="small" onClick={() => chooser.current?.click()}>从文件导入</Button>
      <Button size="small" onClick={() => setPasting(pasting === null ? '' : null)}>粘贴词条</Button>
      <FileChooser chooser={chooser} label="选择词表文件" accept={['.xlsx', '.csv', '.txt']} onChosen={([file]) => file && void read(file)} />
      {pasting !== null && (
        <>
          <Input.TextArea aria-label="粘贴的词条" autoFocus rows={4} value={pasting} placeholder={'每行一条，例如：\n环保局 → 生态环境局'} onChange={(event) => setPasting(event.target.value)} />
          <Button size="small" type="primary" disabled={pasting.trim() === ''} onClick={() => take(rowsOfText(pasting))}>读入</Button>
        </>
      )}
    </div>
  );
}

/** Text files of table programs are UTF-8 or GB18030. */
function decode(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text;
}
