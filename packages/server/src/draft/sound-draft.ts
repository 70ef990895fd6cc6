import { type App, checkApp } from '@stepwell/definition';
import type { Model } from '@stepwell/engine';
import type { Here } from '../apps/here.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { demandAdministrator } from './builder.ts';
import type { Draft } from './drafts.ts';
import { demandScenarios } from './rehearsal-routes.ts';

/** A draft that people can work with. */
export interface SoundDraft {
  readonly draft: Draft;
  readonly checked: App;
  /** What it is as the next version. */
  readonly next: Model;
}

interface SeenDraft {
  readonly revision: number;
  readonly despiteScenarios?: boolean;
}

/** The draft as it was seen; refuses one that is another by now, has errors, leaves nobody who may change it, or fails its scenarios. */
export async function soundDraft(house: House, { app }: Here, { revision, despiteScenarios }: SeenDraft): Promise<SoundDraft> {
  const draft = await house.drafts.of(app);
  if (draft.revision !== revision || draft.basedOn !== app.model.version) throw refuseRequest('DRAFT_MOVED_ON');
  const { problems, app: checked } = checkApp(draft.files, house.vocabulary, house.now());
  if (!checked) throw refuseRequest('DRAFT_HAS_ERRORS', { problems });
  demandAdministrator(checked);
  if (despiteScenarios !== true) await demandScenarios(house, app.key, draft);
  return { draft, checked, next: house.apps.nextModel(checked) };
}
