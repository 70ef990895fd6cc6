import type { FunctionOperator } from '../operator.ts';

/** What tells an operator from all others: operators may share a name, so their parameters are part of it. */
export const keyOf = ({ name, parameters }: FunctionOperator): string => `${name} ${JSON.stringify(parameters)}`;
