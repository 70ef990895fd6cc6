import { onTask } from './on-task.ts';

/** Finishes a task of a record. */
export const done = onTask('done');
