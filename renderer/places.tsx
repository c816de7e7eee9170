import type { ReactNode } from 'react';
import { DraftPlace } from './screens/draft';
import { IssueScreen } from './screens/issue';
import { LibraryScreen } from './screens/library';
import { ReviewScreen } from './screens/review';
import type { Going } from './ui/going';
import { WithDraft } from './with-draft';

export type PlaceKey = 'library' | 'draft' | 'review' | 'issue';

/** What each place was last about. */
export interface Visit {
  place: PlaceKey;
  draft: string | null;
  opened: string | null;
  compared: { before: string; after: string } | null;
}

interface Place {
  key: PlaceKey;
  name: string;
  render(visit: Visit, going: Going): ReactNode;
}

/** The places of the work: a new one is a folder in screens/ and a line here. */
export const PLACES: readonly Place[] = [
  { key: 'library', name: '计划库', render: (visit, going) => <LibraryScreen opened={visit.opened} going={going} /> },
  { key: 'draft', name: '起草', render: (visit, going) => <DraftPlace id={visit.draft} going={going} /> },
  { key: 'review', name: '对照', render: (visit) => <ReviewScreen chosen={visit.compared} draft={visit.draft} /> },
  { key: 'issue', name: '印发', render: (visit, going) => <WithDraft id={visit.draft} going={going}>{(id) => <IssueScreen key={id} id={id} />}</WithDraft> },
];
