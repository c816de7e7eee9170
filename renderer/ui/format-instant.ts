export { formatInstant } from '../../shared/text';
