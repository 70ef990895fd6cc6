import type { Act } from './act.ts';
import { comment } from './comment.ts';
import { done } from './done.ts';
import { reassign } from './reassign.ts';
import { reopen } from './reopen.ts';
import { submit } from './submit.ts';
import { viewed } from './viewed.ts';

/** What people do to records besides writing them. */
export const acts: readonly Act[] = [comment, submit, done, reopen, reassign, viewed];
