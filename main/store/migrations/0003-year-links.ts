/** A person's word on which figures of different years are one indicator; the smaller id stands first. */
export const sql = `
CREATE TABLE year_links (
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  joined INTEGER NOT NULL CHECK (joined IN (0, 1)),
  PRIMARY KEY (a, b),
  CHECK (a < b)
) STRICT, WITHOUT ROWID;
`;
