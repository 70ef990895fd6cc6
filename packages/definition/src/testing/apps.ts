import { operators } from '@stepwell/expression';
import { fieldTypes, type JsonSchema } from '@stepwell/fields';
import type { App } from '../app.ts';
import { Query } from '../shapes/index.ts';
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

const words = { 'zh-CN': '', en: '' };

/** The vocabulary with an action and a widget like those made above this room. */
export const wholeVocabulary: Vocabulary = {
  ...vocabulary,
  actions: [
    {
      name: 'notify',
      label: words,
      summary: words,
      options: {
        type: 'object',
        properties: {
          to: { 'x-formula': 'users' },
          text: { 'x-label': true, 'x-template': true },
          via: { type: 'array', items: { type: 'string', 'x-runs': ['inbox'] } },
        },
        required: ['to'],
        additionalProperties: false,
      },
    },
    {
      name: 'set',
      before: true,
      label: words,
      summary: words,
      options: {
        type: 'object',
        'x-keys': 'field',
        'x-writes': true,
        additionalProperties: { 'x-formula': 'any', 'x-plain': true },
      },
    },
  ],
  widgets: [
    {
      name: 'table',
      label: words,
      summary: words,
      icon: 'TableOutlined',
      options: { properties: { data: Query as unknown as JsonSchema, columns: { type: 'array' } }, required: ['data'] },
    },
  ],
};
