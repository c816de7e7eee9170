/** How one place leads to another; given to every screen, so that screens need not know one another. */
export interface Going {
  toLibrary(): void;
  toDraft(id: string): void;
  toReview(pair: { before: string; after: string }): void;
  toIssue(id: string): void;
  openPlan(id: string | null): void;
  /** To the desk where an imported plan is checked (核对). */
  toDesk(id: string): void;
}
