export { editTarget } from './edit-target';
export { readTyped } from './read-typed';
export type { NewFigure } from './rewrite-mention';
