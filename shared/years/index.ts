export * from './table';
export * from './section-years';
export { buildYearTable } from './build-table';
export { chooseYears } from './choose-years';
export { lineUpSections, rowWith } from './line-up-sections';
