export type Interval = [string, string];

const CLOCK = /^(\d{1,2})(?::?([0-5]\d))?$/;

function clock(text: string): string | undefined {
  const [, hours = '', minutes = '00'] = CLOCK.exec(text) ?? [];
  return hours !== '' && `${hours.padStart(2, '0')}:${minutes}` <= '24:00' ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** `09:00-12:00, 13:00-18:00` as people write it, also `9-18` and in full width; undefined when it is no hours. A blank is a free day. */
export function readHours(text: string): Interval[] | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[~–—至到]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .trim();
  const read = plain
    .split(/[,、;\s]+/)
    .filter(Boolean)
    .map((part): Interval | undefined => {
      const [from, to, ...more] = part.split('-').map(clock);
      return from !== undefined && to !== undefined && more.length === 0 && from < to ? [from, to] : undefined;
    });
  const sure = read.filter((interval) => interval !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  const areApart = sure.every(([from], index) => index === 0 || from >= (sure[index - 1]?.[1] ?? ''));
  return sure.length === read.length && areApart ? sure : undefined;
}

/** Hours as they are written in a cell. */
export const hoursText = (hours: readonly (readonly [string, string])[] = []): string =>
  hours.map(([from, to]) => `${from}–${to}`).join(', ');
