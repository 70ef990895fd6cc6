import type { Act } from './act.ts';
import { comment } from './comment.ts';
import { submit } from './submit.ts';

/** What people do to records besides writing them. */
export const acts: readonly Act[] = [comment, submit];
