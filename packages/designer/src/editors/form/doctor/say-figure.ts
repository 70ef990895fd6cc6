import { useDesignWords } from '../../../words/words.ts';
import type { Lens } from './doctor.ts';

const SECOND = 1000;

/** How times and shares are said to people. */
export function useFigures() {
  const { say, locale } = useDesignWords();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const one = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const time = (ms: number): string => {
    const seconds = ms / SECOND;
    if (seconds < 10) return say('doctor.seconds', { seconds: one.format(seconds) });
    if (seconds < 60) return say('doctor.seconds', { seconds: Math.round(seconds) });
    const [minutes, rest] = [Math.floor(Math.round(seconds) / 60), Math.round(seconds) % 60];
    return rest === 0 ? say('doctor.minutes', { minutes }) : say('doctor.minutesAnd', { minutes, seconds: rest });
  };
  const share = (part: number) => percent.format(part);
  const figure = (value: number | null, lens: Lens) => (value === null ? '–' : lens === 'time' ? time(value) : share(value));
  return { time, share, figure };
}
