import type { Logic } from '../node.ts';
import type { Named, Operator } from '../operator.ts';
import type { Schema, Scope } from '../schema.ts';
import type { Locale } from '../text/print-name.ts';
import type { Type } from '../type.ts';

/** What a value that is written out stands beside: a field, or something of a type; or of what it is the key. */
export interface Beside {
  readonly names?: Named | undefined;
  readonly table?: string | undefined;
  readonly path?: string | undefined;
  readonly type?: Type | undefined;
}

/** In whose words formulas are said; what it leaves undefined is said in the words of the language. */
export interface Voice {
  readonly locale: Locale;
  readonly schema: Schema;
  readonly scope: Scope;
  readonly operators?: readonly Operator[];
  /** A condition on a field of a table as a sentence. */
  readonly condition: (logic: Logic, table: string | undefined) => string | undefined;
  readonly value: (value: string | number, beside: Beside) => string | undefined;
  /** What a thing is called (in quotes) that formulas name by its key, or a name that is there without being a field. */
  readonly name: (kind: Named | 'scope', key: string) => string | undefined;
}

/** Words of the language itself. */
export const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
