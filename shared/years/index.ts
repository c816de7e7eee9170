export * from './table';
export { buildYearTable } from './build-table';
