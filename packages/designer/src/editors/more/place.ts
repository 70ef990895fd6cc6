import type { Operation } from '@stepwell/definition';
import type { JsonSchema } from '@stepwell/fields';
import type { ComponentType } from 'react';

/** An object of the app, and how its properties are changed. */
export interface Place {
  /** Its address. */
  readonly at: string;
  readonly holder: Readonly<Record<string, unknown>>;
  /** The table whose fields it speaks of. */
  readonly table?: string | undefined;
  readonly change: (operations: readonly Operation[], merge?: string) => void;
}

/** One of its properties, drawn by what its schema says it is. */
export interface PropertyProps extends Place {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly title: string;
}

/** What draws a property is given what draws those within it. */
export interface DrawingProps extends PropertyProps {
  readonly Draw: ComponentType<PropertyProps>;
}
