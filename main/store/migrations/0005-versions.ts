/** How a plan stood at a time: kept by name, by itself while it was written, or before another version was restored. */
export const sql = `
CREATE TABLE versions (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT NOT NULL REFERENCES plans (id),
  kind TEXT NOT NULL CHECK (kind IN ('named', 'automatic', 'restoring')),
  name TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  -- Of its text and of its commitments, so that lists read no documents.
  characters INTEGER NOT NULL,
  targets INTEGER NOT NULL,
  -- The plan's document, deflated.
  document BLOB NOT NULL
) STRICT;
CREATE INDEX versions_of_plan ON versions (plan, kept_at DESC);
`;
