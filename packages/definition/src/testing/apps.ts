import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import type { App } from '../app.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What ships of the vocabulary below this room; actions and widgets are made above it. */
export const vocabulary: Vocabulary = { operators, fields: fieldTypes, actions: [], widgets: [] };

/** An app for tests: what is left out is empty. */
export const appWith = (parts: Partial<App>): App => ({
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
