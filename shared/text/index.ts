export * from './han-width';
export * from './numerals';
export * from './numbers';
export * from './sentences';
export * from './superscripts';
export * from './word-edges';
