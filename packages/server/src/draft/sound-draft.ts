import { type App, checkApp } from '@stepwell/definition';
import type { Model } from '@stepwell/engine';
import type { Here } from '../apps/here.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { demandAdministrator } from './builder.ts';
import type { Draft } from './drafts.ts';
import { demandScenarios } from './rehearsal-routes.ts';

/** A draft that people can work with, as it was when it was looked at. */
export interface SoundDraft {
  readonly draft: Draft;
  readonly checked: App;
}

interface SeenDraft {
  readonly revision: number;
  readonly despiteScenarios?: boolean;
}

/**
 * The draft as it was seen; refuses one that is another by now, has errors, leaves nobody who may change it, or fails its scenarios.
 * That takes as long as the scenarios do: it is done before the draft's turn, so that steps go on meanwhile.
 */
export async function soundDraft(house: House, { app }: Here, { revision, despiteScenarios }: SeenDraft): Promise<SoundDraft> {
  const draft = await house.drafts.of(app);
  if (draft.revision !== revision || draft.basedOn !== app.model.version) throw refuseRequest('DRAFT_MOVED_ON');
  const { problems, app: checked } = checkApp(draft.files, house.vocabulary, house.now());
  if (!checked) throw refuseRequest('DRAFT_HAS_ERRORS', { problems });
  demandAdministrator(checked);
  if (despiteScenarios !== true) await demandScenarios(house, app.key, draft);
  return { draft, checked };
}

/** What a draft that was looked at is as the next version; refuses one that is another by now. */
export async function nextOf(house: House, { app }: Here, { draft, checked }: SoundDraft): Promise<Model> {
  const now = await house.drafts.of(app);
  const isSame = now.name === draft.name && now.revision === draft.revision && now.basedOn === draft.basedOn;
  if (!isSame || now.basedOn !== app.model.version) throw refuseRequest('DRAFT_MOVED_ON');
  return house.apps.nextModel(checked);
}
