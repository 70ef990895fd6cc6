import Type, { type Static } from 'typebox';
import { Closed, Key, Label, Later, ListOf, Maybe, OneOf } from './kit.ts';

/** app.json: the app itself. */
export const AppInfo = Closed(
  {
    key: Type.String({ pattern: '^[a-z][a-z0-9_]{0,19}$', description: 'snake_case, at most 20 characters' }),
    label: Maybe(Label),
    help: Maybe(Label),
    version: Type.String({
      pattern: '^\\d+\\.\\d+\\.\\d+$',
      description: 'three numbers, such as 1.2.0',
      'x-zh': '三个数字，例如 1.2.0',
    }),
    format: Type.Literal(1),
    locales: Maybe(ListOf(OneOf('zh-CN', 'en'))),
    timeZone: Maybe(Type.String({ description: 'An IANA zone; UTC when left out' })),
    weekStart: Maybe(Type.Integer({ minimum: 1, maximum: 7, description: '1 = Monday (the default) … 7 = Sunday' })),
    fiscalYearStart: Maybe(Type.Integer({ minimum: 1, maximum: 12 })),
    currency: Maybe(
      Type.String({ pattern: '^[A-Z]{3}$', description: 'a code of ISO 4217, such as CNY', 'x-zh': 'ISO 4217 代码，例如 CNY' }),
    ),
    dependsOn: Maybe(Later(ListOf(Key))),
  },
  { title: 'App' },
);
export type AppInfo = Static<typeof AppInfo>;
