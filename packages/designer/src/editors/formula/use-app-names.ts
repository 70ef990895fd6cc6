import type { AppNames } from '@stepwell/expression';
import { choicesOf } from '@stepwell/fields';
import { useApp, wordsOf } from '@stepwell/ui/design';
import { useMemo } from 'react';
import { useDesignWords } from '../../words/words.ts';

/** What the things of the draft are called that formulas name by their keys. */
export function useAppNames(): AppNames {
  const { app, tables } = useApp();
  const { locale, say } = useDesignWords();
  return useMemo(() => {
    const things = {
      parameter: app.parameters,
      role: app.roles,
      calendar: app.calendars,
      scope: [...OWN.map((key) => ({ key, label: say(`formula.scope.${key}`) })), ...filtersOf(app.pages)],
    };
    return {
      option: (table, { key }, value) => {
        const field = tables.get(table)?.fields.get(key);
        const choice = field && choicesOf(field.options).find((one) => one.key === value);
        return choice && wordsOf(choice.label, locale, value);
      },
      thing: (kind, key) => wordsOf(things[kind].find((one) => one.key === key)?.label, locale, '') || undefined,
    };
  }, [app, tables, locale, say]);
}

const OWN = ['me', 'record', 'old', 'rows', 'task'] as const;

/** The filters of pages, under the names by which formulas call them. */
const filtersOf = (
  pages: readonly { readonly filters?: readonly { readonly key: string; readonly label?: unknown }[] | undefined }[],
) => pages.flatMap(({ filters = [] }) => filters.map(({ key, label }) => ({ key: `filter.${key}`, label })));
