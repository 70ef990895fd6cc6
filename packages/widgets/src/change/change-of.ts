/** How a number stands to what it was: in which direction, and by which part of it (or by how many points, of shares). */
export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  /** A fraction: 0.12 is 12 %; undefined where it was nothing before. */
  readonly share?: number;
  /** Of a share: percentage points. */
  readonly points?: number;
}

/** The change from one number to the next; undefined where one of them is none. */
export function changeOf(now: unknown, before: unknown, isShare = false): Change | undefined {
  if (typeof now !== 'number' || typeof before !== 'number') return undefined;
  const direction = now === before ? 'same' : now > before ? 'up' : 'down';
  if (isShare) return { direction, points: (now - before) * 100 };
  return before === 0 ? { direction } : { direction, share: (now - before) / Math.abs(before) };
}
