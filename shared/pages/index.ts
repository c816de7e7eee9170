export type * from './drawn-page';
export { composePages, endingOf } from './compose-pages';
export { measure } from './glyphs';
export { LIBRE_OFFICE, WORD, type Setter } from './setter';
