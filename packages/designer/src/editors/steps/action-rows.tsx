import { below, type Operation, stepTo } from '@stepwell/definition';
import { ActionRow } from './action-row.tsx';
import { type ActionEntry, removeFrom } from './step-acts.ts';

interface ActionRowsProps {
  readonly table: string;
  /** The address of the list. */
  readonly at: string;
  readonly actions: readonly ActionEntry[];
  readonly change: (operations: readonly Operation[], merge?: string) => void;
}

/** A list of actions in their order, a line each. */
export const ActionRows = ({ table, at, actions, change }: ActionRowsProps) =>
  actions.map((entry, index) => (
    <ActionRow
      // biome-ignore lint/suspicious/noArrayIndexKey: an action is known by its place alone
      key={index}
      table={table}
      at={below(at, stepTo(actions, index))}
      entry={entry}
      change={change}
      remove={() => change([removeFrom(at, actions, index)])}
    />
  ));
