import { useState, type ReactNode } from 'react';
import { BureausPage } from './bureaus/bureaus-page';
import { HerePage } from './here/here-page';
import './settings.css';
import { WordingsPage } from './wordings/wordings-page';

interface SettingsPage {
  key: string;
  name: string;
  render(pages: ReactNode, draft: string | null): ReactNode;
}

/** The pages of the settings, 机关设置 first. */
const PAGES: readonly SettingsPage[] = [
  { key: 'bureaus', name: '机关设置', render: (pages) => <BureausPage pages={pages} /> },
  { key: 'wordings', name: '行文用语', render: (pages, draft) => <WordingsPage pages={pages} draft={draft} /> },
  { key: 'here', name: '本机', render: (pages) => <HerePage pages={pages} /> },
];

/** 设置: what an office sets once. `draft`: the plan that is being worked on, to show wordings with. */
export function SettingsScreen({ draft }: { draft: string | null }) {
  const [key, setKey] = useState('bureaus');
  const tabs = (
    <span className="settings-tabs" role="tablist" aria-label="设置">
      {PAGES.map((page) => <button key={page.key} type="button" role="tab" aria-selected={page.key === key} onClick={() => setKey(page.key)}>{page.name}</button>)}
    </span>
  );
  return <>{PAGES.find((page) => page.key === key)?.render(tabs, draft)}</>;
}
