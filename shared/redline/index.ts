export * from './redline';
export { drawRedline } from './draw-redline';
export { acceptRedline, isRevised, rejectRedline } from './resolve';
