export { OpenPackageButton, SendPackageButton } from './package-buttons';
export { useGivenPackage } from './use-given-package';
export { NameField } from './name-field';
export { ReasonForm } from './reason-form';
export { RemarkDialog } from './remark-dialog';
export { RemarkList } from './remark-list';
export { StatusBar } from './status-bar';
export { useReviewLog, type ReviewLog } from './use-review-log';
