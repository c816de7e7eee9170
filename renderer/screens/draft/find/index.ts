export { FindBar } from './find-bar';
export { useFind, type Find } from './use-find';
