import { Button, Input } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { usePlans } from '../../api';
import type { Going } from '../../ui/going';
import { PlaceHeader } from '../../ui/place-header';
import { Answer, Waiting } from '../../ui/states';
import { ImportPanel } from './import-panel';
import { useImports } from './imports';
import './library.css';
import { PasteDialog } from './paste-dialog';
import { PlanTable } from './plan-table';
import { RecycleBin } from './recycle-bin';
import { SearchResults } from './search-results';
import { Welcome } from './welcome';

const ACCEPTED = '.txt,.docx,.doc,.wps,.rtf,.html,.htm,.mht,.mhtml';

// With it comes the editor's document view, which the list can do without.
const PlanView = lazy(async () => ({ default: (await import('./plan-view')).PlanView }));

/** 计划库: the plans by year, what leads into the library, and a plan opened to be read. */
export function LibraryScreen({ opened, going }: { opened: string | null; going: Going }) {
  return opened ? <Suspense fallback={<Waiting what="正在打开计划…" />}><PlanView id={opened} going={going} /></Suspense> : <Shelf going={going} />;
}

function Shelf({ going }: { going: Going }) {
  const plans = usePlans();
  const imports = useImports();
  const chooser = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [pasting, setPasting] = useState(false);
  const [bin, setBin] = useState(false);
  const choose = () => chooser.current?.click();
  return (
    <div
      className="place"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        imports.addFiles([...event.dataTransfer.files]);
      }}
    >
      <PlaceHeader
        title="计划库"
        status={plans.data && plans.data.length > 0 ? `共 ${plans.data.length} 份` : ''}
        actions={
          <>
            <Input.Search allowClear aria-label="在各年计划中查找" placeholder="在各年计划中查找" style={{ width: 240 }} onSearch={setWords} onChange={(event) => event.target.value === '' && setWords('')} />
            <Button onClick={() => setBin(true)}>回收站</Button>
            <Button onClick={() => setPasting(true)}>粘贴文字</Button>
            <Button type="primary" onClick={choose}>导入</Button>
            <input
              ref={chooser}
              type="file"
              multiple
              hidden
              accept={ACCEPTED}
              aria-label="选择要导入的文件"
              onChange={(event) => {
                imports.addFiles([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          </>
        }
      />
      <div className="place-body">
        <ImportPanel imports={imports} onOpen={going.openPlan} />
        <Answer query={plans} what="正在打开计划库…">
          {(list) =>
            words ? <SearchResults words={words} onOpen={going.openPlan} />
              : list.length === 0 ? <Welcome onImport={choose} onPaste={() => setPasting(true)} />
                : <PlanTable plans={list} going={going} />
          }
        </Answer>
      </div>
      <PasteDialog open={pasting} onClose={() => setPasting(false)} onPaste={imports.addText} />
      <RecycleBin open={bin} onClose={() => setBin(false)} />
    </div>
  );
}
