import type { FieldContext, JsonSchema } from '@stepwell/fields';
import type { App } from '../app.ts';
import { SHIPPED_CALENDAR_KEYS } from '../tables/ordinary-tables.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { PARAMETERS_SHAPE, PARTS } from './parts.ts';
import type { Standing, Walk } from './site.ts';
import { startWalk } from './walk.ts';

/** Where nothing is said yet: no table, somebody who asks. */
const NOWHERE: Standing = { names: {}, hasMe: true };

/** Walks through all definitions of an app; scenarios, which carry plain values only, are left out. */
export function walkApp(app: App, vocabulary: Vocabulary, context: FieldContext): Walk {
  const calendars = new Set([...SHIPPED_CALENDAR_KEYS, ...app.calendars.map(({ key }) => key)]);
  const walk = startWalk(vocabulary, context, calendars);
  visitFile(walk, 'parameters.json', app.parameters, PARAMETERS_SHAPE);
  for (const { folder, shape } of PARTS) {
    if (folder === 'scenarios') continue;
    for (const part of app[folder] ?? []) visitFile(walk, `${folder}/${part.key}.json`, part, shape);
  }
  return walk;
}

/** Walks through one file. */
export function visitFile(walk: Walk, file: string, value: unknown, schema: JsonSchema): void {
  const holder = { file: value };
  walk.visit({ value, schema, at: { file, pointer: '', holder, key: 'file' }, standing: NOWHERE });
}
