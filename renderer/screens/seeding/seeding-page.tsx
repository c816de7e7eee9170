import { Alert, App, Button, InputNumber } from 'antd';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type Dispatch, type RefObject } from 'react';
import { commitments, type Plan } from '../../../shared/model';
import type { Edition } from '../../../shared/issuing';
import type { ProposedResult } from '../../../shared/seed';
import { useClient, usePlans } from '../../api';
import type { Going } from '../../ui/going';
import { keyName } from '../../ui/key-name';
import { PlaceHeader } from '../../ui/place-header';
import { AddedRow } from './added-row';
import { AllTargets } from './all-targets';
import { createPreview, type Preview } from './preview';
import { readChoices } from './read-entry';
import { SectionRow } from './section-row';
import { outlineOf, showOutline, type LastOutline, type ShownOutline } from './section-list';
import { initialState, reduce, type SeedingAction, type SeedingState } from './seeding-state';
import { TargetRow } from './target-row';
import { findUnfinished, forgetUnfinished, keepUnfinished, type OpenedOn } from './unfinished';
import './seeding.css';

interface SeedingPageProps {
  /** Without what only reports. */
  last: Plan;
  openedOn: OpenedOn;
  /** What was issued last of it, and whether that is being corrected. */
  edition: Edition | null;
  correcting: boolean;
  proposed: readonly ProposedResult[];
  going: Going;
}

export function SeedingPage({ last, openedOn, edition, correcting, proposed, going }: SeedingPageProps) {
  const [state, dispatch] = useReducer(reduce, null, () => findUnfinished(openedOn) ?? initialState(last, proposed));
  const [year, setYear] = useState<number | null>(last.year + 1);
  const page = useRef<HTMLDivElement>(null);
  const outline = useMemo(() => outlineOf(last), [last]);
  const { actions: chosen, added } = state;
  const shown = useMemo(() => showOutline(outline, { actions: chosen, added }), [outline, chosen, added]);
  const preview = useMemo(() => createPreview(last, year ?? last.year + 1), [last, year]);
  // A page on which nothing was touched asks anew what other documents tell.
  const [untouched] = useState(state);
  useEffect(() => {
    if (state !== untouched) keepUnfinished(openedOn, state);
  }, [openedOn, state, untouched]);
  const { start, starting } = useStart({ last, openedOn, state, shown, year, going, page });

  return (
    <div className="place" ref={page} onKeyDown={(event) => keyName(event) === 'Ctrl+Enter' && void start()}>
      <PlaceHeader
        title="承接上年，起草新计划"
        detail={edition ? `${last.title}　印发稿 ${edition.docNumber}` : last.title}
        actions={(
          <>
            <label className="seeding-year">新计划年度 <InputNumber aria-label="新计划年度" value={year} onChange={setYear} min={last.year + 1} max={2100} precision={0} style={{ width: 88 }} /></label>
            <Button onClick={() => going.openPlan(null)}>返回计划库</Button>
            <Button type="primary" autoFocus disabled={year === null} loading={starting} title="开始起草（Ctrl+Enter）" onClick={() => void start()}>开始起草</Button>
          </>
        )}
      />
      {edition && correcting && <Alert banner type="info" title={`上年计划正在更正。新计划从已经印发的文字（${edition.docNumber}，第${edition.number}版）承接，更正中的改动不带入；要带入的，请先印发更正稿。`} />}
      <SameYear year={year} last={last} going={going} />
      <div className="seeding">
        <p className="seeding-hint">可以不作选择，直接按「开始起草」：各节和指标都会带到新计划里，逐条等您处理。这里的选择进稿后都能再改，不再列入的也能补回；上年计划的正文不变，填写的完成情况会记在上年计划里。</p>
        <Overview outline={outline} shown={shown} state={state} last={last} dispatch={dispatch} />
        <Rows outline={outline} shown={shown} state={state} proposed={proposed} preview={preview} dispatch={dispatch} />
      </div>
    </div>
  );
}

interface Starting extends Pick<SeedingPageProps, 'last' | 'openedOn' | 'going'> {
  state: SeedingState;
  shown: ShownOutline;
  year: number | null;
  page: RefObject<HTMLDivElement | null>;
}

/** Makes the draft of what the page says; a row that says no figure is shown instead. */
function useStart({ last, openedOn, state, shown, year, going, page }: Starting) {
  const client = useClient();
  const { message } = App.useApp();
  const [starting, setStarting] = useState(false);
  const start = useCallback(async () => {
    if (year === null || starting) return;
    const { choices, unreadable: [first] } = readChoices(last, state, shown.goesOn);
    if (first) {
      const row = [...(page.current?.querySelectorAll<HTMLElement>('[data-target]') ?? [])].find(({ dataset }) => dataset['target'] === first.target);
      row?.scrollIntoView({ block: 'center' });
      (row?.querySelector<HTMLElement>('.seeding-put input') ?? row?.querySelector<HTMLElement>('.seeding-put select'))?.focus();
      return void message.warning(first.message);
    }
    setStarting(true);
    const made = await client.call('plans.seed', { from: last.id, year, choices });
    setStarting(false);
    if (!made.ok) return void message.error(made.error.message);
    forgetUnfinished(openedOn);
    const { id, unwritten } = made.value;
    if (unwritten.length > 0) void message.warning(`${unwritten.map((name) => `“${name}”`).join('、')}所在的句子不便自动改写，新稿里仍是上年的数，请在正文里改。`, 8);
    going.toDraft(id);
  }, [client, message, last, openedOn, state, shown, year, going, page, starting]);
  return { start, starting };
}

/** Says so when a draft of the year is there already. */
function SameYear({ year, last, going }: { year: number | null; last: Plan; going: Going }) {
  const plans = usePlans();
  const there = plans.data?.find((plan) => plan.kind === 'draft' && plan.year === year && (plan.seededFrom === last.id || plan.issuer === last.issuer));
  if (!there) return null;
  return <Alert banner type="warning" title={`已经有一份${there.year}年的${there.issued ? '计划' : '草稿'}《${there.title || '无标题'}》${there.issued ? `（已印发，${there.issued.docNumber}）` : ''}。再起草一份不会影响它。`} action={<Button size="small" onClick={() => going.toDraft(there.id)}>{there.issued ? '打开' : '打开已有草稿'}</Button>} />;
}

interface OverviewProps {
  outline: LastOutline;
  shown: ShownOutline;
  state: SeedingState;
  last: Plan;
  dispatch: Dispatch<SeedingAction>;
}

/** What was chosen so far, in numbers, and one choice for all targets. */
function Overview({ outline, shown, state, last, dispatch }: OverviewProps) {
  const count = (action: string) => shown.actions.filter((each) => each === action).length;
  const targets = useMemo(() => commitments(last), [last]);
  const set = [...state.targets.values()].filter(({ put }) => put !== 'same').length;
  return (
    <div className="seeding-overview">
      <span role="status">
        {outline.sections.length} 节：沿用 {count('keep')}，改写 {count('rewrite')}，不再列入 {count('drop')}，新增 {state.added.length}
        {targets.length > 0 && <> · 指标 {targets.length} 项，另作安排 {set} 项</>}
      </span>
      {targets.length > 0 && <AllTargets targets={targets} dispatch={dispatch} />}
    </div>
  );
}

interface RowsProps extends Pick<OverviewProps, 'outline' | 'shown' | 'state' | 'dispatch'> {
  proposed: readonly ProposedResult[];
  preview: Preview;
}

function Rows({ outline, shown, state, proposed, preview, dispatch }: RowsProps) {
  const told = useMemo(() => new Map(proposed.map((each) => [each.target, each])), [proposed]);
  const addedAt = (place: number) => (shown.added.get(place) ?? []).map((each) => <AddedRow key={`added-${each.key}`} added={each} dispatch={dispatch} />);
  return (
    <div className="seeding-list">
      <div className="seeding-columns" aria-hidden><span>章节与指标</span><span>上年指标</span><span>上年完成</span><span>列入新稿</span><span>新稿中的表述</span></div>
      {addedAt(-1)}
      {outline.infos.map((section, place) => [
        <SectionRow key={`section-${section.key}`} section={section} action={shown.actions[place] ?? 'keep'} dispatch={dispatch} />,
        ...section.targets.flatMap((target) => {
          const entry = state.targets.get(target.id);
          return entry ? [<TargetRow key={target.id} target={target} entry={entry} proposed={told.get(target.id)} goesOn={shown.goesOn(target.id)} preview={preview} dispatch={dispatch} />] : [];
        }),
        ...addedAt(place),
      ])}
    </div>
  );
}
