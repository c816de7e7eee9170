/**
 * The text that a plan was read from, so that the reading can be checked beside it and done again; and which plans were
 * confirmed as a whole. Plans imported before have no source text here; their files are in originals.
 */
export const sql = `
CREATE TABLE sources (
  plan TEXT PRIMARY KEY NOT NULL REFERENCES plans (id),
  text TEXT NOT NULL,
  -- What the format knew of its lines beside their characters: a JSON array.
  hints TEXT NOT NULL
) STRICT;

-- Repeats what the documents say.
CREATE TABLE checked_plans (
  plan TEXT PRIMARY KEY NOT NULL REFERENCES plans (id)
) STRICT, WITHOUT ROWID;
`;
