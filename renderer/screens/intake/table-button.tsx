import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import type { Output } from '../../../shared/contract';
import { applyRows } from '../../../shared/results';
import { fileToBase64, useClient } from '../../api';
import { FileChooser } from '../../ui/file-chooser';
import type { DeskSession } from './desk-session';
import { TableDialog } from './table-dialog';

/** 导入指标表: a workbook's targets and results brought into the plan at the desk; undo takes them back. */
export function TableButton({ session }: { session: DeskSession }) {
  const client = useClient();
  const { message } = App.useApp();
  const chooser = useRef<HTMLInputElement>(null);
  const [sheets, setSheets] = useState<Output<'tables.read'> | null>(null);
  const open = async (file: File) => {
    const bytes = await fileToBase64(file);
    const read = bytes.ok ? await client.call('tables.read', { name: file.name, bytes: bytes.value }) : bytes;
    if (read.ok) setSheets(read.value);
    else void message.error(read.error.message);
  };
  return (
    <>
      <Button title="把 .xlsx 表格里的完成情况、责任单位、时限补到对应的指标上" onClick={() => chooser.current?.click()}>导入指标表</Button>
      <FileChooser chooser={chooser} label="选择指标表" accept={['.xlsx']} onChosen={([file]) => file && void open(file)} />
      {sheets && (
        <TableDialog
          sheets={sheets}
          plan={session.view().plan}
          onClose={() => setSheets(null)}
          onTake={(choices) => {
            session.change((plan) => applyRows(plan, choices, session.newId));
            setSheets(null);
            void message.success(`已补入 ${choices.filter(({ target }) => target !== null).length} 行。如有不妥，可撤销（Ctrl+Z）。`);
          }}
        />
      )}
    </>
  );
}
