export * from './accepted';
export * from './calls';
export * from './version-name';
export * from './messages';
export type { ReturnedFile } from './returned';
export * from './client';
