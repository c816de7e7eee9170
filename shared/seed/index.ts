export * from './move-year';
export * from './seed-plan';
