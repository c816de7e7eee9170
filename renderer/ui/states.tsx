import { Alert, Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import './states.css';

/** What a list shows while it has nothing: what it is for, and the first step. */
export function EmptyState({ title, children, questions, actions }: { title: string; children: ReactNode; questions?: ReactNode; actions?: ReactNode }) {
  return (
    <section className="empty-state">
      <h2>{title}</h2>
      <p>{children}</p>
      {questions}
      {actions && <div className="empty-state-actions">{actions}</div>}
    </section>
  );
}

/** A failure in the user's words, with the next step where there is one. */
export function Failure({ message, onRetry }: { message: string; onRetry?: () => void }) {
  return <Alert type="error" showIcon title={message} action={onRetry && <Button size="small" onClick={onRetry}>再试一次</Button>} />;
}

/** Shown only when waiting takes long enough to be noticed. */
export function Waiting({ what }: { what: string }) {
  return <div className="waiting"><Spin delay={400} size="small" /><span>{what}</span></div>;
}

/** The states of one question to the core, in one place. */
export function Answer<T>({ query, what, children }: {
  query: { data: T | undefined; error: Error | null; refetch: () => unknown };
  what: string;
  children: (value: T) => ReactNode;
}) {
  if (query.error) return <Failure message={query.error.message} onRetry={() => void query.refetch()} />;
  return query.data === undefined ? <Waiting what={what} /> : <>{children(query.data)}</>;
}
