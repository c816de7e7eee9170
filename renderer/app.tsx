import { Alert } from 'antd';
import { Suspense, useCallback, useMemo, useState, type DragEvent } from 'react';
import { useConnected } from './api';
import { useGivenPackage } from './remarks';
import { ImportsProvider } from './screens/library';
import { PLACES, type PlaceKey, type Visit } from './places';
import type { Going } from './ui/going';
import { Waiting } from './ui/states';

/** The frame: the four places in the order of the work, 设置 at the foot, and the one that is open. Each place remembers its plan. */
export function App() {
  const [visit, setVisit] = useState<Visit>({ place: 'library', draft: null, compared: null, opened: null, block: null, checked: null, years: false, seeded: null });
  const connected = useConnected();
  const going = useMemo<Going>(() => ({
    toLibrary: () => setVisit((now) => ({ ...now, place: 'library' })),
    toDraft: (id) => setVisit((now) => ({ ...now, place: 'draft', draft: id, seeded: null })),
    toReview: (pair) => setVisit((now) => ({ ...now, place: 'review', compared: pair })),
    toSettings: () => setVisit((now) => ({ ...now, place: 'settings' })),
    toIssue: (id) => setVisit((now) => ({ ...now, place: 'issue', draft: id })),
    openPlan: (id, block) => setVisit((now) => ({ ...now, place: 'library', opened: id, block: block ?? null, checked: null, years: false, seeded: null })),
    toDesk: (id) => setVisit((now) => ({ ...now, place: 'library', opened: id, checked: id, years: false, seeded: null })),
    toSeeding: (id) => setVisit((now) => ({ ...now, place: 'library', seeded: id })),
    toYears: () => setVisit((now) => ({ ...now, place: 'library', opened: null, checked: null, years: true, seeded: null })),
  }), []);
  useGivenPackage(useCallback(({ before, plan }) => (before ? going.toReview({ before, after: plan }) : going.openPlan(plan)), [going]));
  const current = PLACES.find((place) => place.key === visit.place) ?? PLACES[0];
  return (
    <div className="frame" onDragOver={keepPage} onDrop={keepPage}>
      <nav className="frame-bar" aria-label="工作步骤">
        <div className="frame-name" aria-hidden>承启</div>
        {PLACES.map((place) => <PlaceButton key={place.key} placeKey={place.key} name={place.name} foot={place.foot === true} current={visit.place} onGo={(key) => setVisit((now) => goTo(now, key))} />)}
      </nav>
      <main className="frame-main">
        {!connected && <Alert banner type="error" title="与本机数据服务的连接已断开。已保存的内容不受影响；尚未保存的文字请先复制出来，再重新打开程序。" />}
        <ImportsProvider><Suspense fallback={<Waiting what="正在打开…" />}>{current?.render(visit, going)}</Suspense></ImportsProvider>
      </main>
    </div>
  );
}

/** A file dropped beside the library would make the browser leave this page for it; dragged text is the editor's. */
const keepPage = (event: DragEvent) => event.dataTransfer.types.includes('Files') && event.preventDefault();

/** A place remembers what it was about; the library's own button, pressed in the library, leads back to its list. */
const goTo = (now: Visit, place: PlaceKey): Visit => (place === 'library' && now.place === 'library' ? { ...now, opened: null, checked: null, years: false, seeded: null } : { ...now, place });

function PlaceButton({ placeKey, name, foot, current, onGo }: { placeKey: PlaceKey; name: string; foot: boolean; current: PlaceKey; onGo: (key: PlaceKey) => void }) {
  return (
    <button type="button" className={foot ? 'frame-place at-foot' : 'frame-place'} aria-current={placeKey === current ? 'page' : undefined} onClick={() => onGo(placeKey)}>
      {name}
    </button>
  );
}
