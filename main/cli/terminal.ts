/** The terminal that a command speaks to; tests pass one that collects lines. */
export interface Terminal {
  /** A line of result, on stdout. */
  print(line: string): void;
  /** A line for the person: progress, findings, problems; on stderr. */
  tell(line: string): void;
  /** The folder that relative paths start from. */
  cwd: string;
}
