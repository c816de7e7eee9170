export type { Finding, Fix, LintContext } from './finding';
export { mergeTerms, rowsOfText, termListSchema, termsCsv, termsOfRows, type Term } from './term';
export { createLinter, type Linter } from './lint-plan';
export { mendMarks } from './mend-marks';
export { RULE_NAMES } from './rules';
