// A file of its own, so that only this part of the language comes when it is asked for.
export { printFormula } from '@stepwell/expression';
