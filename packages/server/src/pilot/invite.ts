import { type Effect, labelWords } from '@stepwell/engine';
import type { Here } from '../apps/here.ts';
import type { House } from '../house.ts';

/** Tells people that they take part from now on: who asks them, and what is to be tried. Whoever begins it knows. */
export async function invite(house: House, { app, actor }: Here, people: readonly string[], note = ''): Promise<void> {
  const invited = people.filter((id) => id !== actor.id);
  if (invited.length === 0) return;
  const name = labelWords(app.model.app.info.label ?? app.key, app.key);
  const by = String(actor.me.values['name'] ?? '');
  const text = {
    'zh-CN': `${by}请您试用“${name['zh-CN']}”的新版${note && `：${note}`}`,
    en: `${by} asks you to try the new version of “${name.en}”${note && `: ${note}`}`,
  };
  await house.store.transact(app.model, (transaction) => {
    const itemFor = (to: string): Effect => ({
      effect: 'inbox',
      item: { id: transaction.newId(), to, at: house.now(), text, cause: 'pilot' },
    });
    return transaction.apply(invited.map(itemFor));
  });
}
