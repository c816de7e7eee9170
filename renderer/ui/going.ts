/** How one place leads to another; given to every screen, so that screens need not know one another. */
export interface Going {
  toLibrary(): void;
  toDraft(id: string): void;
  toReview(pair: { before: string; after: string }): void;
  toIssue(id: string): void;
  /** Opens a plan to be read, at one of its blocks where one is named; null leads back to the list. */
  openPlan(id: string | null, block?: string): void;
  /** To the desk where an imported plan is checked (核对). */
  toDesk(id: string): void;
  /** To what becomes of a plan's sections and targets in the next year's draft (承接). */
  toSeeding(id: string): void;
  /** To the targets of all years (指标年表). */
  toYears(): void;
  /** To what an office sets once (机关设置 first). */
  toSettings(): void;
}
