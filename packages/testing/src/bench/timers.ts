import { benchTimers } from '../timers/timers.bench.ts';
import { alone, type Figure } from './figure.ts';

/** A burst of timers that are due at one instant, and a steady stream of them: how many a second, how late, how many too early. */
export const timerFigures = async (): Promise<Figure[]> => {
  const { perSecond, lateness, early } = await benchTimers();
  return [
    alone('timers_500s_p99_ms', lateness, { unit: 'ms', most: 50 }),
    alone('timers_burst_per_s', perSecond, { unit: 'timers/s', least: 2_000 }),
    alone('timers_early', early, { unit: 'timers', most: 0 }),
  ];
};
