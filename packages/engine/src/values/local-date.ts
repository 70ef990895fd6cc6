/** The calendar date of an instant in a zone: `2026-03-02`. */
export function localDate(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

/** Local date and time to the minute: `2026-03-02 09:00`. */
export function localTime(instant: number, timeZone: string): string {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return `${localDate(instant, timeZone)} ${new Intl.DateTimeFormat('en-GB', options).format(instant)}`;
}
