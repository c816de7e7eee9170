export type * from './drawn-page';
