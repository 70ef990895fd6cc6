import type { AuditEntry } from '../ports/effect.ts';

/** An act on a record that is to be taken back. */
export interface Done extends AuditEntry {
  readonly table: string;
  readonly record: string;
}
