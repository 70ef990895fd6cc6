import type { Action } from './action.ts';
import { create } from './create.ts';
import { notify } from './notify.ts';
import { refuse } from './refuse.ts';
import { set } from './set.ts';
import { task } from './task.ts';

/** What rules, timeouts and stages can do. */
export const actions: readonly Action[] = [set, create, notify, task, refuse];
