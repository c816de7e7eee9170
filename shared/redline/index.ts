export * from './redline';
export { drawRedline } from './draw-redline';
export { acceptRedline, rejectRedline } from './resolve';
