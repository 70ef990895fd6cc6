import type { OperatorWords } from '../operator.ts';

/** What tells operators of one name apart. */
export const operatorIdentity = ({ name, parameters }: OperatorWords): string =>
  `${name}(${parameters.map((parameter) => String(parameter.kind)).join()})`;
