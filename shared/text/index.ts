export * from './numerals';
export * from './numbers';
