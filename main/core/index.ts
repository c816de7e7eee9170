export * from './core';
export * from './data-dir';
export * from './handler';
export * from './inspect';
export * from './tidy';
