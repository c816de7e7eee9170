import { Input } from 'antd';
import { useState } from 'react';
import { factOf, setFact, type Field } from '../../../shared/checking';
import type { DeskSession, DeskView } from './desk-session';
import { factFault, FIELD_WORDS } from './words';

/** A fact, to be typed right; kept when the field is left or with Enter. */
export function FactDetail({ session, view, field }: { session: DeskSession; view: DeskView; field: Field }) {
  const kept = factOf(view.plan, field);
  const [typed, setTyped] = useState<string | null>(null);
  const value = (typed ?? kept).trim();
  const fault = factFault(field, value);
  const keep = () => {
    if (typed === null || fault) return;
    if (value !== kept) session.change((plan) => setFact(plan, field, value));
    setTyped(null);
  };
  return (
    <label className="desk-field">
      <span>{FIELD_WORDS[field]}</span>
      <Input
        size="small"
        value={typed ?? kept}
        status={fault ? 'error' : ''}
        placeholder={field === 'date' ? '2016-03-27' : ''}
        aria-label={FIELD_WORDS[field]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onPressEnter={keep}
      />
      {fault && <span className="desk-fault" role="alert">{fault}</span>}
    </label>
  );
}
