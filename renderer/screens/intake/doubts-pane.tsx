import { useEffect, useRef } from 'react';
import { keyOf, SURE, type Judgement, type Subject } from '../../../shared/checking';
import { textOf, type Plan } from '../../../shared/model';
import { showCells } from '../../../shared/outline';
import { formatAmount } from '../../../shared/targets';
import type { DeskSession, DeskView } from './desk-session';
import { isDone } from './desk-session';
import { showIn } from './linked-scroll';
import { blockWord, FIELD_WORDS } from './words';

/** 待核对: what the reading is unsure of, in the order of the document. */
export function DoubtsPane({ session, view }: { session: DeskSession; view: DeskView }) {
  const { plan, doubts, current } = view;
  const list = useRef<HTMLUListElement>(null);
  const key = current && keyOf(current);
  useEffect(() => showIn(list.current, '[aria-current]'), [key]);
  if (doubts.length === 0) {
    return <p className="desk-nothing">{isDone(plan) ? '这份计划已核对。仍可在这里更正，更正随时保存。' : '没有待核对的地方了。浏览一遍后按“全部确认”即可。'}</p>;
  }
  return (
    <ul ref={list} className="desk-doubts" aria-label="待核对">
      {doubts.map((doubt) => (
        <li key={keyOf(doubt.subject)}>
          <button type="button" aria-current={keyOf(doubt.subject) === key || undefined} onClick={() => session.goTo(doubt.subject)}>
            <span className="desk-what">{nameOf(doubt.subject, plan, session.reading.source)}</span>
            <span className="desk-why">{doubt.evidence.join('')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function nameOf(subject: Subject, plan: Plan, source: string): string {
  switch (subject.kind) {
    case 'field':
      return FIELD_WORDS[subject.field];
    case 'line':
      return `未收入：${source.slice(subject.span.start, subject.span.end).trim()}`;
    case 'target': {
      const target = plan.targets.find(({ id }) => id === subject.target);
      return target ? `${target.indicator || '（未命名）'} ${formatAmount(target)}` : '';
    }
    case 'block': {
      const block = plan.blocks.find(({ id }) => id === subject.block);
      return block ? `${blockWord(block)}：${showCells(textOf(block))}` : '';
    }
  }
}

/** How sure a reading is, in words. */
export const sureness = ({ confidence }: Judgement): string => (confidence < 0.5 ? '很可能有误' : confidence < SURE ? '拿不准' : '有把握');
