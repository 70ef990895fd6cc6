/** What a record must be after a crash: as it was last acknowledged, or as the write in flight wanted it. */
export interface Promised {
  readonly id: string;
  count: number;
  version: number;
  /** The write under way, of which nobody knows whether it came through. */
  pending?: { readonly count: number };
  readonly ringAt?: number;
}

/** Everything the server has acknowledged, kept outside of it. */
export class Journal {
  readonly jobs = new Map<string, Promised>();
  /** Acknowledged writes since the last start. */
  acknowledged = 0;

  keep(job: Promised): Promised {
    this.jobs.set(job.id, job);
    this.acknowledged += 1;
    return job;
  }

  get ringing(): readonly Promised[] {
    return [...this.jobs.values()].filter(({ ringAt }) => ringAt !== undefined);
  }
}
