import type { Operation } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';

/** Where an action stands. */
export interface ActionPlace {
  /** The table of the record it stands beside. */
  readonly table: string;
  /** The address of the action's options. */
  readonly at: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly change: (operations: readonly Operation[], merge?: string) => void;
}

/** An option of an action, and how it is changed. */
export interface OptionProps extends ActionPlace {
  readonly name: string;
  readonly title: string;
  readonly schema: JsonSchema;
}
