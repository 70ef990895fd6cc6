/** How people get on with one field, as the server counted it. */
export interface FieldHealth {
  readonly key: string;
  readonly medianMs: number | null;
  readonly visited: number;
  readonly corrections: number;
  readonly refused: number;
  readonly stopped: number;
  readonly empty: number;
  readonly junk: number;
}

/** How a form is filled in, as the server counted it. */
export interface FormHealth {
  readonly since: string;
  readonly sent: number;
  readonly givenUp: number;
  readonly people: number;
  readonly medianMs: number | null;
  readonly onPhone: number;
  readonly versions: readonly {
    readonly version: number;
    readonly sent: number;
    readonly givenUp: number;
    readonly medianMs: number | null;
  }[];
  readonly records: number;
  readonly fields: readonly FieldHealth[];
}

/** What a field can be looked at for. */
export const LENSES = ['time', 'stop', 'empty', 'junk', 'refused'] as const;
export type Lens = (typeof LENSES)[number];

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Milliseconds, or a share of the fillings or records; null where nothing is known yet. */
export function figureOf({ sent, givenUp, records }: FormHealth, field: FieldHealth | undefined, lens: Lens): number | null {
  if (!field) return null;
  if (lens === 'time') return field.medianMs;
  if (lens === 'empty' || lens === 'junk') return share(field[lens], records);
  return share(lens === 'stop' ? field.stopped : field.refused, sent + givenUp);
}

/** How warm a figure is, from 0 to 1: a share by itself, a time beside the longest of the form. */
export function heatOf(health: FormHealth, field: FieldHealth | undefined, lens: Lens): number {
  const figure = figureOf(health, field, lens);
  if (figure === null) return 0;
  if (lens !== 'time') return Math.min(1, figure);
  return figure / Math.max(1, ...health.fields.map(({ medianMs }) => medianMs ?? 0));
}

/** The last version in use beside the one before it, where each was finished often enough to speak of. */
export function savingOf({
  versions,
}: FormHealth): { readonly version: number; readonly now: number; readonly before: number } | null {
  const told = versions.filter(({ sent, medianMs }) => sent >= ENOUGH && medianMs !== null);
  const [latest, former] = told;
  if (!latest || !former) return null;
  return { version: latest.version, now: latest.medianMs ?? 0, before: former.medianMs ?? 0 };
}

/** Fewer than these say nothing about people in general. */
export const ENOUGH = 5;
