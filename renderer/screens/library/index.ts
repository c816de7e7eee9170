export { ImportsProvider } from './imports';
export { LibraryScreen } from './library-screen';
