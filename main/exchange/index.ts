export { writePackage } from './write-package';
export { readPackage, type ReadPackage } from './read-package';
