export { startStepwell } from './stepwell.tsx';
