import { type App, contextOf, fullTables } from '@stepwell/definition';
import { fieldTypes } from '@stepwell/fields';
import { fieldInputs } from '@stepwell/fields/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { AppContext, type AppHere } from '../app/app-context.ts';
import type { FaceVocabulary } from '../app/face-vocabulary.ts';
import { startWords } from '../words/words.ts';

/** A small library for tests: books are lent, and come back. */
export const lendingApp = {
  info: { key: 'lend', version: '1.0.0', format: 1, label: { 'zh-CN': '借阅', en: 'Lending' } },
  calendars: [],
  timeouts: [],
  parameters: [],
  pages: [],
  processes: [{ key: 'lending', table: 'loan', stages: [{ key: 'out' }, { key: 'back', category: 'won' }] }],
  roles: [{ key: 'clerk', admin: true }],
  forms: [],
  tables: [
    {
      key: 'loan',
      label: { 'zh-CN': '借阅单', en: 'Loan' },
      title: 'book',
      owner: 'owner',
      fields: [
        { key: 'note', type: 'long_text', label: { 'zh-CN': '备注', en: 'Note' } },
        {
          key: 'book',
          type: 'text',
          required: true,
          label: { 'zh-CN': '书名', en: 'Book' },
          help: { 'zh-CN': '封面上的书名', en: 'As on its cover' },
        },
        { key: 'fee', type: 'money', min: 0, label: { 'zh-CN': '押金', en: 'Deposit' } },
        { key: 'owner', type: 'user', label: { 'zh-CN': '经手人', en: 'Clerk' } },
        { key: 'twice', type: 'formula', formula: 'fee * 2', label: { 'zh-CN': '两倍押金', en: 'Twice' } },
      ],
    },
  ],
} as unknown as App;

const vocabulary: FaceVocabulary = {
  fields: fieldTypes,
  inputs: fieldInputs,
  widgets: [],
  pictures: [],
  rules: async () => ({ operators: [], fields: fieldTypes, actions: [], widgets: [] }),
};

/** A reader of the lending app, or of another. */
export function lendingHere(locale: 'zh-CN' | 'en' = 'en', app = lendingApp): AppHere {
  const context = contextOf(app.info, locale);
  const tables = fullTables(app, { fields: fieldTypes, operators: [], actions: [], widgets: [] }, context);
  const me = { id: 'u1', name: 'Ada Byron', locale };
  return { key: app.info.key, app, version: 1, tables, context, vocabulary, me, roles: app.roles };
}

/** What every part of a page stands in, for tests that draw one. */
export async function aroundPage(here: AppHere): Promise<(props: { children: ReactNode }) => ReactNode> {
  localStorage.setItem('stepwell.locale', here.context.locale);
  const i18n = await startWords();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return ({ children }) => (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <AppContext value={here}>{children}</AppContext>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
