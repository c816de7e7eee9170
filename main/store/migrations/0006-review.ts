/** What was said of a plan and done with it in review: remarks, answers and steps. Rows are added, never changed and never taken out. And which plans came from elsewhere. */
export const sql = `
CREATE TABLE review_entries (
  id TEXT PRIMARY KEY NOT NULL,
  plan TEXT NOT NULL REFERENCES plans (id),
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The entry as JSON.
  entry TEXT NOT NULL
) STRICT;
CREATE INDEX review_entries_of_plan ON review_entries (plan, at, id);
-- Plans that came in a package, to be remarked on: when the newest of their packages was made, and by whom.
CREATE TABLE received_plans (
  plan TEXT PRIMARY KEY NOT NULL REFERENCES plans (id),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
`;
