export { YearsScreen } from './years-screen';
