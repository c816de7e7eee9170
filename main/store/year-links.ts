import type { YearLink } from '../../shared/years';
import type { Db } from './connection';

/** Every word that a person said on the matching of figures through the years. */
export const listYearLinks = (db: Db): YearLink[] =>
  db.all<{ a: string; b: string; joined: 0 | 1 }>('SELECT a, b, joined FROM year_links ORDER BY a, b').map((row) => ({ ...row, joined: row.joined === 1 }));

/** Says that two figures are one indicator, or never are; null takes the word back. The last word on a pair stands. */
export function setYearLink(db: Db, one: string, other: string, joined: boolean | null): void {
  const [a, b] = one < other ? [one, other] : [other, one];
  if (joined === null) db.run('DELETE FROM year_links WHERE a = ? AND b = ?', [a, b]);
  else db.run('INSERT INTO year_links (a, b, joined) VALUES (@a, @b, @joined) ON CONFLICT (a, b) DO UPDATE SET joined = @joined', { a, b, joined: joined ? 1 : 0 });
}
