import { post, remove } from '@stepwell/ui/design';
import { useHand } from './design-context.ts';
import { useCarryOut } from './use-carry-out.ts';

/** What is said about the records of which something goes. */
export interface Answers {
  /** Where the records of stages go that are gone. */
  readonly stages: { readonly [stage: string]: string };
  /** What records hold instead of options that are gone. */
  readonly options: { readonly [option: string]: string };
  /** The fields of which it is known that values are lost. */
  readonly lost: readonly string[];
}

/** What whoever publishes said about what stood in the way. */
export interface Consent extends Answers {
  /** It is known that scenarios fail. */
  readonly despiteScenarios: boolean;
}

export interface Publishing {
  readonly isBusy: boolean;
  readonly publish: (note: string, more: Consent) => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Publishes what a former version was. */
  readonly restore: (version: number, answers: Pick<Answers, 'stages' | 'options'>) => Promise<void>;
}

/** The ways in which what everybody works with is changed. `done` is called when one of them took, with the version that was published. */
export function usePublishing(done: (version?: number) => void): Publishing {
  const { app, model } = useHand();
  const { isBusy, carryOut } = useCarryOut((said) => done((said?.[1] as { version?: number } | undefined)?.version));
  return {
    isBusy,
    publish: (note, consent) =>
      carryOut(async () => {
        await model.flush();
        const body = { revision: model.view().revision, ...(note.trim() && { note: note.trim() }), ...consent };
        const { version } = await post<{ version: number }>(`/api/apps/${app}/publish`, body);
        return ['publish.done', { version }];
      }),
    discard: () =>
      carryOut(async () => {
        await remove(`/api/apps/${app}/draft`);
        return undefined;
      }),
    restore: (version, { stages, options }) =>
      carryOut(async () => {
        await post(`/api/apps/${app}/versions/${version}/restore`, { stages, options });
        return ['history.done', { version }];
      }),
  };
}
