export { default } from './design-page.tsx';
