import { bindParameters, type Environment } from '@stepwell/expression';
import type { SqlDialect } from './dialect.ts';

/** A place in a kept statement that each execution fills: `words[0]`, `after[1]`, `ids`. */
export class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** The parameters of a kept statement for one execution. */
export function bindSlots(
  parameters: readonly unknown[],
  slots: { readonly [name: string]: unknown },
  { environment, dialect }: { readonly environment: Environment; readonly dialect: SqlDialect },
): unknown[] {
  const filled = parameters.map((parameter) => (parameter instanceof Slot ? slots[parameter.name] : parameter));
  return bindParameters(filled, environment, dialect.name);
}
