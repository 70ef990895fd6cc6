import { post, remove } from '@stepwell/ui/design';
import { useHand } from './design-context.ts';
import { useCarryOut } from './use-carry-out.ts';

/** Whom a draft is given to. */
export interface Trial {
  readonly people: readonly string[];
  readonly note?: string;
  /** It is known that scenarios fail. */
  readonly despiteScenarios?: boolean;
}

export interface Piloting {
  readonly isBusy: boolean;
  /** Gives the draft to some people only; `isRenewed` where they have one of before. */
  readonly give: (trial: Trial, isRenewed: boolean) => Promise<void>;
  readonly setPeople: (people: readonly string[]) => Promise<void>;
  readonly widen: () => Promise<void>;
  readonly withdraw: () => Promise<void>;
}

/** The ways in which a version is given to a few people first. `done` is called when one of them took. */
export function usePiloting(done: () => void): Piloting {
  const { app, model } = useHand();
  const { isBusy, carryOut } = useCarryOut(done);
  return {
    isBusy,
    give: (trial, isRenewed) =>
      carryOut(async () => {
        await model.flush();
        const body = { ...trial, revision: model.view().revision };
        const { version } = await post<{ version: number }>(`/api/apps/${app}/pilot`, body);
        return isRenewed ? ['pilot.updated', { version }] : ['pilot.begun', { count: trial.people.length, version }];
      }),
    setPeople: (people) =>
      carryOut(async () => {
        await post(`/api/apps/${app}/pilot/people`, { people });
        return ['pilot.peopleChanged'];
      }),
    widen: () =>
      carryOut(async () => {
        const { version } = await post<{ version: number }>(`/api/apps/${app}/pilot/widen`, {});
        return ['pilot.widened', { version }];
      }),
    withdraw: () =>
      carryOut(async () => {
        await remove(`/api/apps/${app}/pilot`);
        return ['pilot.withdrawn'];
      }),
  };
}
