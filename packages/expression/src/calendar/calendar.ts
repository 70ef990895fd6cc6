/** Working time: what of the days is open, in an app's own words (calendars/*.json). */
export interface Calendar {
  readonly key: string;
  readonly label?: string | { readonly [locale: string]: string };
  /** Left out: the app's. */
  readonly timeZone?: string;
  /** Hours by day, `'1'` = Monday … `'7'`; a day that is left out is free. */
  readonly week: { readonly [day: string]: readonly Interval[] };
  readonly holidays?: readonly { readonly from: string; readonly to?: string | undefined }[];
  /** Days on which work is done whatever week and holidays say; without hours, those of the week. */
  readonly workdays?: readonly WorkedDay[];
  readonly knownUntil?: string;
}

interface WorkedDay {
  readonly date: string;
  readonly hours?: readonly Interval[] | undefined;
}

/** `['09:00', '18:00']`; `24:00` ends the day. */
export type Interval = readonly [from: string, to: string];
