export { fileToBase64 } from './file-bytes';
export { openChannel } from './channel';
export { CoreProvider, useClient, useConnected } from './provider';
export { ask, CallProblem, useComparison, useIssueState, keepPlan, usePersonName, usePlan, usePlans, useReview, useRemovedPlans, useSearch, useTerms, useYearTable } from './queries';
