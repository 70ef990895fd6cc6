import type { Motion } from './solver.ts';
import { type Changes, never } from './stand.ts';

/** A value that stands still between jumps. */
export const still = (breaks: Changes = never): Motion => ({ possible: [0], direction: () => 0, breaks });
