import type { ReactNode } from 'react';
import './place-header.css';

export interface PlaceHeaderProps {
  /** Which plan, or which place. */
  title: ReactNode;
  /** Year, issuer and the like, in quieter type. */
  detail?: ReactNode;
  /** Saved or not, and other states that change while one works. */
  status?: ReactNode;
  /** Buttons, at the right end. */
  actions?: ReactNode;
}

/** The title line of a place. */
export function PlaceHeader({ title, detail, status, actions }: PlaceHeaderProps) {
  return (
    <header className="place-header">
      <h1>{title}</h1>
      {detail && <span className="place-header-detail">{detail}</span>}
      <span className="place-header-status" role="status">{status}</span>
      {actions && <div className="place-header-actions">{actions}</div>}
    </header>
  );
}
