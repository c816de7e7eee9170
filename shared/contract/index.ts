export * from './accepted';
export * from './calls';
export * from './messages';
export * from './client';
