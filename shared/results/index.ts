export { guessColumns, readRows, type Columns, type Row } from './columns';
export { matchRows } from './match';
export { applyRows, type Choice } from './apply';
export { readResult } from './read-result';
