import { App, Button, Input } from 'antd';
import { lazy, Suspense, useRef, useState, type RefObject } from 'react';
import { ACCEPTED } from '../../../shared/contract';
import { usePlans } from '../../api';
import { OpenPackageButton } from '../../remarks';
import { FileChooser } from '../../ui/file-chooser';
import type { Going } from '../../ui/going';
import { PlaceHeader } from '../../ui/place-header';
import { Answer, Waiting } from '../../ui/states';
import { droppedFiles, planFilesOf } from './accepted';
import { ImportPanel } from './import-panel';
import { useImports } from './imports';
import './library.css';
import { PasteDialog } from './paste-dialog';
import { PlanTable } from './plan-table';
import { RecycleBin } from './recycle-bin';
import { SearchResults } from './search-results';
import { TidyDrawer } from './tidying/tidy-drawer';
import { Welcome } from './welcome';

// With it comes the editor's document view, which the list can do without.
const PlanView = lazy(async () => ({ default: (await import('./plan-view')).PlanView }));

/** 计划库: the plans by year, what leads into the library, and a plan opened to be read. */
export function LibraryScreen({ opened, block = null, going }: { opened: string | null; block?: string | null; going: Going }) {
  return opened ? <Suspense fallback={<Waiting what="正在打开计划…" />}><PlanView id={opened} at={block} going={going} /></Suspense> : <Shelf going={going} />;
}

function Shelf({ going }: { going: Going }) {
  const plans = usePlans();
  const imports = useImports();
  const chooser = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [pasting, setPasting] = useState(false);
  const [bin, setBin] = useState(false);
  const [tidying, setTidying] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  const choose = () => chooser.current?.click();
  return (
    <div
      className="place"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void droppedFiles(event.dataTransfer).then(imports.addFiles);
      }}
    >
      <PlaceHeader
        title="计划库"
        status={plans.data && plans.data.length > 0 ? `共 ${plans.data.length} 份` : ''}
        actions={
          <>
            <Input.Search allowClear aria-label="在各年计划中查找" placeholder="在各年计划中查找" style={{ width: 240 }} onSearch={setWords} onChange={(event) => event.target.value === '' && setWords('')} />
            <Button onClick={going.toYears}>指标年表</Button>
            <Button onClick={() => setBin(true)}>回收站</Button>
            <Button onClick={() => setTidying(true)}>排版文件</Button>
            <Button onClick={() => setPasting(true)}>粘贴文字</Button>
            <OpenPackageButton onTaken={({ before, plan }) => (before ? going.toReview({ before: { plan: before, version: null }, after: { plan, version: null } }) : going.openPlan(plan))} />
            <Button onClick={() => folder.current?.click()}>导入文件夹</Button>
            <Button type="primary" onClick={choose}>导入</Button>
            <FolderChooser chooser={folder} onChosen={(files) => imports.addFiles(planFilesOf(files))} />
            <FileChooser chooser={chooser} label="选择要导入的文件" accept={ACCEPTED} multiple onChosen={imports.addFiles} />
          </>
        }
      />
      <div className="place-body">
        <ImportPanel imports={imports} onOpen={(id) => going.openPlan(id)} onCheck={going.toDesk} onDraft={going.toDraft} />
        <Answer query={plans} what="正在打开计划库…">
          {(list) =>
            words ? <SearchResults words={words} onOpen={going.openPlan} />
              : list.length === 0 ? <Welcome onImport={choose} onPaste={() => setPasting(true)} />
                : <PlanTable plans={list} going={going} />
          }
        </Answer>
      </div>
      <PasteDialog open={pasting} onClose={() => setPasting(false)} onPaste={imports.addText} />
      <TidyDrawer open={tidying} onClose={() => setTidying(false)} />
      <RecycleBin open={bin} onClose={() => setBin(false)} />
    </div>
  );
}

/** A folder is taken with all that is in it; what can be no plan is passed over. */
function FolderChooser({ chooser, onChosen }: { chooser: RefObject<HTMLInputElement | null>; onChosen: (files: File[]) => void }) {
  const { message } = App.useApp();
  return (
    <input
      ref={(input) => {
        chooser.current = input;
        // React has no name for it.
        input?.setAttribute('webkitdirectory', '');
      }}
      type="file"
      hidden
      aria-label="选择文件夹"
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        if (files.length > 0 && planFilesOf(files).length === 0) void message.info('这个文件夹里没有可以导入的文档。能导入的有 Word、WPS、网页和文本文件。');
        else onChosen(files);
        event.target.value = '';
      }}
    />
  );
}
