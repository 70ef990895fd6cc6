import type { Model } from '@stepwell/engine';
import type { Statement } from '../platform/platform-database.ts';

/** Who publishes, when and why. */
export interface Publication {
  readonly at: number;
  readonly by: string | null;
  readonly note?: string;
  /** What is written in the same transaction besides, such as a job that begins with the version. */
  readonly also?: readonly Statement[];
  /** The version that goes, where there is one: what changed since is carried over. */
  readonly before?: Model;
  /** Values that a field's new type cannot say may be lost to it; they are kept aside. */
  readonly mayLose?: boolean;
}
