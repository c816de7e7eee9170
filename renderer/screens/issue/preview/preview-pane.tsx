import type { Output } from '../../../../shared/contract';
import { SeverityMark } from '../checks/faults';

/** The right side: what the last export said. */
export function PreviewPane({ exported }: { exported: Output<'export.notice'>['findings'] | null }) {
  return (
    <aside className="issue-preview" aria-label="导出前的核对">
      <h2>导出</h2>
      {exported === null && <p className="quiet">版心、字体、行数按 GB/T 9704—2012。没有填的要素在公文中留空；有“必改”的也可以导出，导出后在这里逐条列出。</p>}
      {exported?.length === 0 && <p>✓ 公文已导出，各项要素齐全。</p>}
      {exported && exported.length > 0 && (
        <>
          <p>公文已导出，还有 {exported.length} 处需要留意：</p>
          <ul>{exported.map(({ severity, message }) => <li key={message}><SeverityMark severity={severity} /> {message}</li>)}</ul>
        </>
      )}
    </aside>
  );
}
