export { fileToBase64 } from './file-bytes';
export { openChannel } from './channel';
export { CoreProvider, useClient, useConnected } from './provider';
export { ask, CallProblem, useComparison, keepPlan, usePlan, usePlans, useRemovedPlans, useSearch, useTerms, useYearTable } from './queries';
