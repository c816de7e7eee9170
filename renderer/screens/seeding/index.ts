export { SeedingScreen } from './seeding-screen';
