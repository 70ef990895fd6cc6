import type { App } from '@stepwell/definition';
import { demoTime, Filling, type Model, type Refs } from '@stepwell/engine';
import Type from 'typebox';
import type { House } from '../house.ts';
import { Closed } from '../http/shapes.ts';
import { demandShape } from '../http/validation.ts';
import type { Go } from './fillings.ts';
import { knownOf } from './known-of.ts';

/** A go at a form in the past of a demo, as the page would have told it. */
const PastFilling = Closed({ at: Type.String(), as: Type.String(), filling: Filling });

/** So many are written at once: what works meanwhile waits for no longer. */
const AT_ONCE = 200;

/** Counts how the people of a demo got on with its forms, each go on its own day. */
export async function replayFillings(house: House, model: Model, { app, refs }: { app: App; refs: Refs }): Promise<void> {
  const now = house.now();
  const { instant } = demoTime(model, now);
  const goes = (app.demo?.fillings ?? []).flatMap((line): Go[] => {
    demandShape(PastFilling, line);
    const { at, as, filling } = line as unknown as { at: string; as: string; filling: Filling };
    const [ended, account] = [instant(at), refs.get(as)?.id];
    if (ended === undefined || ended > now || account === undefined) return [];
    return knownOf(model, filling).map((known) => ({ account, at: ended, filling: known }));
  });
  for (let place = 0; place < goes.length; place += AT_ONCE)
    await house.fillings.keepPast(app.info.key, goes.slice(place, place + AT_ONCE));
}
