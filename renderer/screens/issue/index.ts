export { IssueScreen } from './issue-screen';
