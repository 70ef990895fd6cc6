import type { Words } from '@stepwell/expression';
import type { JsonSchema } from '@stepwell/fields';
import type { WireValues } from '../command/command.ts';
import type { Outcome } from '../command/outcome.ts';
import type { Work } from '../command/work.ts';
import type { TableModel } from '../model/model.ts';
import type { AuditEntry } from '../ports/effect.ts';

/** Something a person does to a record besides writing it: comment, submit, claim … One file each; acts/index.ts lists them. */
export interface Act {
  readonly name: string;
  readonly label: Words;
  /** Whether it counts as the first thing a person does to a record since it has its owner; left out: it does. */
  readonly isAction?: boolean;
  /** JSON Schema of the input. */
  readonly input: JsonSchema;
  readonly run: (work: Work, target: ActTarget) => Promise<Outcome>;
  /** Takes back what the act did, by its audit entry (whose `what` is the act's name). Left out: it cannot be taken back. */
  readonly takeBack?: (work: Work, table: TableModel, entry: AuditEntry) => Promise<Outcome>;
}

export interface ActTarget {
  readonly table: TableModel;
  readonly id: string;
  readonly version?: number;
  readonly input: WireValues;
}

export const defineAct = <T extends Act>(act: T): T => Object.freeze(act);
