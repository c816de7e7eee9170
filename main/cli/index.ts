export { runCli, type Installation } from './run';
export type { Terminal } from './terminal';
