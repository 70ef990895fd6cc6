/** Something that happened to a record; what stands beside depends on its kind. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly by?: string | null;
  readonly text?: string | null;
  readonly field?: string;
  readonly old?: unknown;
  readonly new?: unknown;
  readonly stage?: string;
  readonly process?: string | null;
  readonly from?: string | null;
  readonly reason?: string | null;
  readonly skipped?: number | null;
  readonly timeout?: string;
  readonly step?: string;
  readonly since?: string | null;
  readonly data?: unknown;
}
