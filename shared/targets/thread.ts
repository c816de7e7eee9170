/** What a sentence has said so far. */
export interface Thread {
  /** The last full subject: 占… and 增长… say more of it. */
  subject: string;
  indicator: string;
  added: boolean;
  /** The figure before had its noun behind it. */
  after: boolean;
  /** The clause before, without a figure: a noun that a bare head may belong to. */
  clause: string;
  /** The same when it is a deed (推进棚户区改造), for a figure that has no words of its own. */
  topic: string;
  /** 改造 where the last figure was of 改造燃气管网: it goes on down a list. */
  deed: string;
  /** The last rank named: 前移2位 says more of it. */
  rank: string;
}
