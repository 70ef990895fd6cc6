import { type Calendar, calendarProblems } from '@stepwell/definition';
import { type Effect, labelWords } from '@stepwell/engine';
import type { Words } from '@stepwell/expression';
import type { SqliteStore } from '@stepwell/store';
import type { InstalledApp } from './apps.ts';

const DAY = 24 * 60 * 60_000;
/** So often somebody is reminded. */
const EVERY = 30 * DAY;

/** Tells the administrators of an app of calendars whose known days end soon: deadlines after them would be reckoned wrongly. */
export async function tellOfCalendars(store: SqliteStore, app: InstalledApp, now: number): Promise<void> {
  const today = new Date(now).toISOString().slice(0, 10);
  for (const calendar of app.model.app.calendars) {
    const ending = calendarProblems(calendar, today).find(({ code }) => code === 'CALENDAR_ENDS');
    if (ending) await tell(store, app, { calendar, text: textOf(calendar, ending.message), now });
  }
}

function textOf({ key, label }: Calendar, message: Words): Words {
  const name = labelWords(label, key);
  return { 'zh-CN': `${name['zh-CN']}：${message['zh-CN']}`, en: `${name.en}: ${message.en}` };
}

interface Notice {
  readonly calendar: Calendar;
  readonly text: Words;
  readonly now: number;
}

async function tell(store: SqliteStore, { model, directory }: InstalledApp, { calendar, text, now }: Notice): Promise<void> {
  const cause = `calendar:${calendar.key}`;
  const sql = 'select 1 from _inbox where app = ? and cause = ? and at > ? limit 1';
  const told = await store.platform.all({ sql, parameters: [model.app.info.key, cause, now - EVERY] });
  if (told.length > 0) return;
  const roles = [...model.roles.values()].filter(({ definition }) => definition.admin);
  const people = new Set(roles.flatMap(({ key }) => directory.withRole(key)));
  await store.transact(model, (transaction) => {
    const itemFor = (to: string): Effect => ({
      effect: 'inbox',
      item: { id: transaction.newId(), to, at: now, text, cause },
    });
    return transaction.apply([...people].map(itemFor));
  });
}
