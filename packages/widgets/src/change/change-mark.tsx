import type { PictureServices } from '../widget-picture.ts';
import styles from './change.module.css';
import { type Change, changeOf } from './change-of.ts';
import { changeWords } from './change-words.ts';

const SIGNS = { up: '▲', down: '▼', same: '＝' } as const;

interface ChangeMarkProps {
  readonly services: PictureServices;
  readonly now: unknown;
  readonly before: unknown;
  /** The earlier value and its period in words. */
  readonly beforeText: string;
  readonly period: string;
  readonly isShare: boolean;
  /** Which way is good; left out: neither is coloured. */
  readonly good?: 'up' | 'down' | undefined;
  /** Opens the rows the earlier value is of; left out: they have no list. */
  readonly open?: (() => void) | undefined;
  /** What the value is called, for those who hear it alone. */
  readonly label: string;
}

/** ▲ or ▼ with the change, and the value it is compared with. */
export function ChangeMark({ services, now, before, isShare, good, ...earlier }: ChangeMarkProps) {
  const change = changeOf(now, before, isShare);
  const mood = !change || change.direction === 'same' || !good ? undefined : change.direction === good ? 'good' : 'bad';
  return (
    <span className={styles['change']}>
      {change && (
        <span className={styles['mark']} data-mood={mood}>
          <span aria-hidden="true">{SIGNS[change.direction]}</span>
          <span className="visually-hidden">{services.words(changeWords[change.direction])}</span> {sizeOf(change, services)}
        </span>
      )}
      <Before services={services} {...earlier} />
    </span>
  );
}

/** The value it is compared with. */
function Before({ services, beforeText, period, label, open }: Omit<ChangeMarkProps, 'now' | 'before' | 'isShare' | 'good'>) {
  const said = services.words(changeWords.before).replace('{period}', services.period(period)).replace('{value}', beforeText);
  if (!open) return <span className={styles['before']}>{said}</span>;
  return (
    <button type="button" className={styles['before']} onClick={open}>
      <span className="visually-hidden">{label} </span>
      {said}
    </button>
  );
}

function sizeOf({ direction, share, points }: Change, { locale, words: say }: PictureServices): string {
  if (direction === 'same') return '';
  const number = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(Math.abs(value));
  if (points !== undefined) return `${number(points, { maximumFractionDigits: 1 })}${say(changeWords.points)}`;
  return share === undefined ? '' : number(share, { style: 'percent', maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0 });
}
