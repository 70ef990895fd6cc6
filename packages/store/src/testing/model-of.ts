import type { App, Vocabulary } from '@stepwell/definition';
import { actions, compileModel, type Model } from '@stepwell/engine';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';

const vocabulary: Vocabulary = { operators, fields: fieldTypes, actions, widgets: [] };

/** A published version of an app of which only parts are said. */
export const modelOf = (parts: Partial<App>, version = 1): Model => compileModel(appOf(parts), vocabulary, version);

const appOf = (parts: Partial<App>): App => ({
  info: { key: 'shop', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY' },
  parameters: [],
  calendars: [],
  tables: [],
  roles: [],
  forms: [],
  processes: [],
  timeouts: [],
  pages: [],
  scenarios: [],
  data: [],
  later: {},
  ...parts,
});
