/**
 * The first shape. A plan is one JSON document, saved whole; sections, targets and passages repeat what it says
 * for lists and search and can be rebuilt from it at any time.
 */
export const sql = `
CREATE TABLE plans (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('past', 'draft')),
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  issuer TEXT NOT NULL,
  -- No reference: a draft may come from elsewhere without the plan it carries on.
  seeded_from TEXT,
  schema INTEGER NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  -- Of the imported content, white space aside; null for what was made here.
  content_hash TEXT,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  -- In the recycle bin since then. Nothing is ever deleted.
  removed_at TEXT,
  -- Last, so that lists never read its pages.
  document TEXT NOT NULL
) STRICT;
CREATE INDEX plans_listed ON plans (year DESC, kind, created_at DESC, id) WHERE removed_at IS NULL;
CREATE INDEX plans_in_bin ON plans (removed_at DESC, id) WHERE removed_at IS NOT NULL;
CREATE UNIQUE INDEX plans_content ON plans (content_hash) WHERE removed_at IS NULL AND content_hash IS NOT NULL;

CREATE TABLE originals (
  plan TEXT PRIMARY KEY NOT NULL REFERENCES plans (id),
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- One row a heading, in reading order.
CREATE TABLE sections (
  plan TEXT NOT NULL REFERENCES plans (id),
  position INTEGER NOT NULL,
  block TEXT NOT NULL,
  level INTEGER NOT NULL,
  label TEXT NOT NULL,
  heading TEXT NOT NULL,
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE targets (
  plan TEXT NOT NULL REFERENCES plans (id),
  position INTEGER NOT NULL,
  target TEXT NOT NULL,
  role TEXT NOT NULL,
  indicator TEXT NOT NULL,
  -- Equal unless the value is a range.
  low REAL NOT NULL,
  high REAL NOT NULL,
  unit TEXT NOT NULL,
  comparator TEXT NOT NULL,
  measure TEXT NOT NULL,
  owner TEXT NOT NULL,
  deadline TEXT NOT NULL,
  baseline TEXT,
  confirmed INTEGER NOT NULL,
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX targets_by_role ON targets (plan, role);

-- One row a block that has text; the full-text index holds its grams under the same rowid.
CREATE TABLE passages (
  rowid INTEGER PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plans (id),
  block TEXT NOT NULL,
  position INTEGER NOT NULL,
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (plan, block)
) STRICT;

-- The grams are made in grams.ts; the ascii tokenizer takes every character beyond ASCII as a part of a word.
CREATE VIRTUAL TABLE passage_grams USING fts5 (
  grams, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1'
);
`;
