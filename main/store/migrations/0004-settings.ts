/** What an office sets once and for all of its plans: one JSON value a name. */
export const sql = `
CREATE TABLE settings (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
