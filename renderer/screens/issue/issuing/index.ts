export { IssuingBar } from './issuing-bar';
export { useIssuing, type Issuing } from './use-issuing';
