export { SEVERITIES, type Finding, type Fix, type LintContext, type Severity, type Term } from './finding';
export { createLinter, type Linter } from './lint-plan';
export { RULE_NAMES } from './rules';
