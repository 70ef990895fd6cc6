import { onTask } from './on-task.ts';

/** Opens a finished task of a record again. */
export const reopen = onTask('reopen');
