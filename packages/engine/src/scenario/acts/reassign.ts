import { onTask } from './on-task.ts';

/** Hands a task of a record on: `{"reassign": "o", "to": "li"}`. */
export const reassign = onTask('reassign', {
  keys: ['to'],
  input: (world, step) => ({ to: world.place(step['to']).id }),
});
