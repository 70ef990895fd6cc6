import type { Action } from './action.ts';
import { notify } from './notify.ts';
import { set } from './set.ts';
import { task } from './task.ts';

/** What timeouts, stages and (later) rules can do. */
export const actions: readonly Action[] = [set, notify, task];
