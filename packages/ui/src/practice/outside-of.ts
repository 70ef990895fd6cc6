import type { TRIAL } from '@stepwell/engine';
import { addresses } from '../app/addresses.ts';

const trial: typeof TRIAL = 'try_';

/** Whether it is no app that is practised in, but a template that is tried. */
export const isTrial = (key: string): boolean => key.startsWith(trial);

/** Where one comes out of a practice space. */
export const outsideOf = (key: string): string => (isTrial(key) ? addresses.designs : addresses.home(key));
