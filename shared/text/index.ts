export * from './numerals';
export * from './numbers';
export * from './sentences';
