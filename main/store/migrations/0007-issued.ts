/**
 * 已印发: the editions of a plan, each with its text and its file as they went out, and the corrections that were begun and given up.
 * Rows are added, never changed and never taken out; the triggers hold every version of the program to that.
 */
export const sql = `
CREATE TABLE editions (
  plan TEXT NOT NULL REFERENCES plans (id),
  -- 1, 2 …
  number INTEGER NOT NULL CHECK (number >= 1),
  doc_number TEXT NOT NULL CHECK (doc_number <> ''),
  date TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  -- Of the correction that led to it.
  reason TEXT NOT NULL CHECK ((number = 1) = (reason = '')),
  file_name TEXT NOT NULL,
  -- What of the settings the pages were laid out by, as JSON.
  laid TEXT NOT NULL,
  -- The plan's document, deflated; then the file, byte for byte. Last, so that lists never read their pages.
  document BLOB NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (plan, number)
) STRICT;
CREATE INDEX editions_by_doc_number ON editions (doc_number, plan);
CREATE TABLE corrections (
  plan TEXT NOT NULL,
  -- The edition that is corrected.
  edition INTEGER NOT NULL,
  -- The last word on an edition stands.
  kind TEXT NOT NULL CHECK (kind IN ('begun', 'abandoned')),
  at TEXT NOT NULL,
  said_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  FOREIGN KEY (plan, edition) REFERENCES editions (plan, number)
) STRICT;
CREATE INDEX corrections_of_edition ON corrections (plan, edition);
CREATE TRIGGER editions_stay BEFORE UPDATE ON editions BEGIN SELECT RAISE(ABORT, 'an edition is never changed'); END;
CREATE TRIGGER editions_are_kept BEFORE DELETE ON editions BEGIN SELECT RAISE(ABORT, 'an edition is never deleted'); END;
CREATE TRIGGER corrections_stay BEFORE UPDATE ON corrections BEGIN SELECT RAISE(ABORT, 'a correction is never changed'); END;
CREATE TRIGGER corrections_are_kept BEFORE DELETE ON corrections BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;
-- One number belongs to one plan, whatever program writes.
CREATE TRIGGER doc_numbers_are_one_plans BEFORE INSERT ON editions
WHEN EXISTS (SELECT 1 FROM editions WHERE doc_number = NEW.doc_number AND plan <> NEW.plan)
BEGIN SELECT RAISE(ABORT, 'the document number is taken'); END;
`;
