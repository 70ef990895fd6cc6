import type { Operation } from '@stepwell/definition';
import type { Change } from './transport.ts';

/** Two people set the same thing: whose value stands now, and of whom the other one was. */
export interface Clash {
  /** What this person set, under the name it has in the history. */
  readonly name: string;
  /** Whether it stands over what the other set, or the other's over it. */
  readonly how: 'over' | 'under';
  readonly by: string;
  readonly at: string;
}

interface Done {
  readonly name: string;
  readonly operations: readonly Operation[];
}

interface Mine {
  /** What the server did, or will do, after what others did. */
  readonly later: readonly Done[];
  /** What was done before, the latest last. */
  readonly earlier: readonly Done[];
}

/** Where others set what this person set just before or sets just now. */
export function clashesOf(others: readonly Change[], { later, earlier }: Mine): readonly Clash[] {
  return others.flatMap((change) =>
    change.operations.flatMap((operation): Clash[] => {
      if (operation.op !== 'set') return [];
      const over = later.find((step) => setsSame(step, operation));
      const under = over ?? earlier.findLast((step) => setsSame(step, operation));
      return under ? [{ name: under.name, how: over ? 'over' : 'under', by: change.by, at: operation.at }] : [];
    }),
  );
}

const setsSame = ({ operations }: Done, other: Operation & { readonly op: 'set' }): boolean =>
  operations.some((one) => one.op === 'set' && one.at === other.at && JSON.stringify(one.value) !== JSON.stringify(other.value));
