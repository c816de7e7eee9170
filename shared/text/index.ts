export * from './numerals';
