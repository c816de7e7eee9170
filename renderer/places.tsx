import { lazy, type ReactNode } from 'react';
import { LibraryScreen } from './screens/library';
import type { Going } from './ui/going';
import { WithDraft } from './with-draft';

// The library is what the program opens with; whatever comes later is read when it is gone to.
const DeskScreen = lazy(async () => ({ default: (await import('./screens/intake')).DeskScreen }));
const SeedingScreen = lazy(async () => ({ default: (await import('./screens/seeding')).SeedingScreen }));
const YearsScreen = lazy(async () => ({ default: (await import('./screens/years')).YearsScreen }));
const DraftPlace = lazy(async () => ({ default: (await import('./screens/draft')).DraftPlace }));
const ReviewScreen = lazy(async () => ({ default: (await import('./screens/review')).ReviewScreen }));
const IssueScreen = lazy(async () => ({ default: (await import('./screens/issue')).IssueScreen }));

const SettingsScreen = lazy(async () => ({ default: (await import('./screens/settings')).SettingsScreen }));

export type PlaceKey = 'library' | 'draft' | 'review' | 'issue' | 'settings';

/** What each place was last about. */
export interface Visit {
  place: PlaceKey;
  draft: string | null;
  opened: string | null;
  /** Where the opened plan is to be read first. */
  block: string | null;
  /** The plan at the desk, while one is there. */
  checked: string | null;
  /** The targets of all years are shown. */
  years: boolean;
  /** The plan of which the next year's draft is being made. */
  seeded: string | null;
  compared: { before: string; after: string } | null;
}

interface Place {
  key: PlaceKey;
  name: string;
  /** Apart from the steps of the work, at the foot of the bar. */
  foot?: true;
  render(visit: Visit, going: Going): ReactNode;
}

/** The places in the order of the work: a new one is a folder in screens/ and a line here. */
export const PLACES: readonly Place[] = [
  { key: 'library', name: '计划库', render: libraryOf },
  { key: 'draft', name: '起草', render: (visit, going) => <DraftPlace id={visit.draft} going={going} /> },
  { key: 'review', name: '对照', render: (visit) => <ReviewScreen chosen={visit.compared} draft={visit.draft} /> },
  { key: 'issue', name: '印发', render: (visit, going) => <WithDraft id={visit.draft} going={going}>{(id) => <IssueScreen key={id} id={id} onDraft={() => going.toDraft(id)} onSettings={going.toSettings} />}</WithDraft> },
  { key: 'settings', name: '设置', foot: true, render: (visit) => <SettingsScreen draft={visit.draft} /> },
];

/** The library, or what it led to: the next year's draft being made, the desk of one plan, the targets of all years. */
function libraryOf(visit: Visit, going: Going): ReactNode {
  if (visit.seeded) return <SeedingScreen id={visit.seeded} going={going} />;
  if (visit.years) return <YearsScreen going={going} />;
  return visit.checked ? <DeskScreen id={visit.checked} going={going} /> : <LibraryScreen opened={visit.opened} block={visit.block} going={going} />;
}
