import type { ActionSpec } from '@stepwell/definition';
import type { Environment, Row, Values } from '@stepwell/expression';
import type { Work } from '../command/work.ts';
import type { ActionModel, TableModel } from '../model/model.ts';

/** What an action is called with: the record it stands beside, and what made it run. */
export interface ActionCall {
  readonly action: ActionModel;
  readonly table: TableModel;
  readonly row: Row;
  /** Further names its formulas may use: `task`, `old`. */
  readonly scopes?: Environment['scopes'];
  /** Stands in the audit and the inbox: `timeout:<key>`. */
  readonly cause: string;
  /** What fired, in words, and by when: a `notify` without text says it. */
  readonly occasion: { readonly 'zh-CN': string; readonly en: string };
  readonly dueAt?: number;
}

/** An action says everything about itself in its own file; actions/index.ts names it once more. */
export interface Action extends ActionSpec {
  readonly run: (work: Work, call: ActionCall) => Promise<void>;
  /** What a rule does with it before the record is written: gives values of the record, or refuses. */
  readonly before?: (work: Work, call: ActionCall) => Values;
}

export const defineAction = <T extends Action>(action: T): T => Object.freeze(action);
