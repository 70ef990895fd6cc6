const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than a hundred uses of it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format;
}

/** Local date and time to the minute: `2026-03-02 09:00`. */
export const localTime = (instant: number, timeZone: string): string => formatOf(timeZone).format(instant);

/** The calendar date of an instant in a zone: `2026-03-02`. */
export const localDate = (instant: number, timeZone: string): string => localTime(instant, timeZone).slice(0, 10);
