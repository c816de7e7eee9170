export * from './han-width';
export * from './instants';
export * from './numerals';
export * from './numbers';
export * from './sentences';
export * from './superscripts';
export * from './word-edges';
