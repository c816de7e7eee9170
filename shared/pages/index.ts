export type * from './drawn-page';
export { composePages, endingOf } from './compose-pages';
export { partedForEnd } from './part-for-end';
export { measure } from './glyphs';
export { LIBRE_OFFICE, WORD, type Setter } from './setter';
