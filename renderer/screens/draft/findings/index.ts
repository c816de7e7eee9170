export { FindingsProvider, useFindingMarks } from './findings';
export { FindingsLabel, FindingsTab } from './findings-tab';
export { goToFinding, nextFinding } from './go-to-finding';
