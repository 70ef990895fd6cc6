import type { Expression } from '../check/expression.ts';
import type { Environment } from '../environment.ts';
import { compile } from '../evaluate/compile.ts';
import type { Dialect } from '../operator.ts';
import { toParameter } from './parameter-value.ts';

/**
 * A part of a formula that is the same for every row (`now()`, `me`, `team(me)`, a filter's value). It stands among the
 * statement's parameters, so that the statement's text is made once and can stay prepared.
 */
export class Deferred {
  private readonly expression: Expression;
  private readonly run: ReturnType<typeof compile>;

  constructor(expression: Expression) {
    this.expression = expression;
    this.run = compile(expression);
  }

  valueIn(environment: Environment, dialect: Dialect): unknown {
    return toParameter(this.run(environment.row, environment, undefined), this.expression.type, dialect);
  }
}

/** The parameters of a compiled query with its deferred parts computed. */
export const bindParameters = (parameters: readonly unknown[], environment: Environment, dialect: Dialect): unknown[] =>
  parameters.map((parameter) => (parameter instanceof Deferred ? parameter.valueIn(environment, dialect) : parameter));
