export * from './numerals';
export * from './numbers';
export * from './sentences';
export * from './word-edges';
