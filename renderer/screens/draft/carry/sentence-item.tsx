import { Button } from 'antd';
import { memo } from 'react';
import { diffText } from '../../../../shared/align';
import type { LastSentence } from '../../../../shared/seed';
import type { Listed } from './groups';

interface SentenceItemProps {
  listed: Listed;
  onShow: (listed: Listed) => void;
  onBringBack: (sentence: LastSentence) => void;
}

/** A sentence with where it comes from: an edited one with what was changed, a missing one with the way back. */
export const SentenceItem = memo(function SentenceItem({ listed, onShow, onBringBack }: SentenceItemProps) {
  const { sentence } = listed;
  if (listed.of === 'last') {
    return (
      <li className="carry-sentence">
        <span>{sentence.text}</span>
        <Button size="small" aria-label={`补回：${sentence.text}`} onClick={() => onBringBack(listed.sentence)}>补回</Button>
      </li>
    );
  }
  const { kind, origin } = listed.sentence;
  return (
    <li className="carry-sentence">
      <button type="button" className="carry-text" title="到正文这一处" onClick={() => onShow(listed)}>
        {kind === 'edited' && origin ? <Changed before={origin.text} after={sentence.text} /> : sentence.text}
      </button>
    </li>
  );
}, (before, after) => sameListed(before.listed, after.listed) && before.onShow === after.onShow && before.onBringBack === after.onBringBack);

function sameListed(a: Listed, b: Listed): boolean {
  const [one, other] = [a.sentence, b.sentence];
  if (a.of !== b.of || one.block !== other.block || one.start !== other.start || one.text !== other.text) return false;
  return a.of === 'last' || b.of === 'last' || (a.sentence.kind === b.sentence.kind && a.sentence.origin?.text === b.sentence.origin?.text);
}

const Changed = memo(function Changed({ before, after }: { before: string; after: string }) {
  return diffText(before, after).map(({ kind, text }, at) => {
    if (kind === 'deleted') return <del key={at}>{text}</del>;
    return kind === 'inserted' ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
  });
});
