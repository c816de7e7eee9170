export { fileToBase64 } from './file-bytes';
export { openChannel } from './channel';
export { CoreProvider, useClient, useConnected } from './provider';
export { ask, CallProblem, useBureaus, useComparison, useIssueState, keepPlan, usePersonName, usePlan, usePlans, useReview, useRemovedPlans, useSearch, useTemplates, useTerms, useYearTable } from './queries';
