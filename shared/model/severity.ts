/** Of what a check finds. 必改: the notice cannot go out so · 建议: better otherwise · 提示: to be looked at. */
export const SEVERITIES = ['必改', '建议', '提示'] as const;
export type Severity = (typeof SEVERITIES)[number];
