import { compileFormula } from '@stepwell/expression';
import { loadSettled } from '../command/load.ts';
import type { Work } from '../command/work.ts';
import type { ActionModel } from '../model/model.ts';
import type { ActionCall } from './action.ts';
import { actions } from './index.ts';

/** Runs actions in their order, with the rights of the app; each sees what those before it wrote. */
export const runActions = (work: Work, list: readonly ActionModel[], call: Omit<ActionCall, 'action'>): Promise<void> =>
  work.asApp(call.cause, () => runInOrder(work, list, call));

async function runInOrder(work: Work, list: readonly ActionModel[], call: Omit<ActionCall, 'action'>): Promise<void> {
  let row = call.row;
  for (const action of list) {
    if (action.when && compileFormula(action.when)(work.environment(row, call.scopes)) !== true) continue;
    const found = actions.find(({ name }) => name === action.name);
    if (!found) throw new Error(`No action is called ${action.name}`);
    await found.run(work, { ...call, row, action });
    row = (await loadSettled(work, call.table, row.values['id'] as string)) ?? row;
  }
}
