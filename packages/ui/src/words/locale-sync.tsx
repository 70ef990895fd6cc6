import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { patch } from '../api/api.ts';
import { meQuery } from '../app/queries.ts';
import { usePreference } from '../theme/preferences.ts';
import { useWords } from './words.ts';

/** Keeps page and server in one language: what was chosen here is told to the server, else the account's language is spoken here. */
export function LocaleSync() {
  const { locale, setLocale } = useWords();
  const chosen = usePreference('locale');
  const client = useQueryClient();
  const known = useSuspenseQuery(meQuery).data.user.locale;
  useEffect(() => {
    if (chosen === null) {
      if (known !== locale && (known === 'en' || known === 'zh-CN')) setLocale(known);
    } else if (chosen !== known) {
      void patch('/api/me', { locale: chosen }).then(() => {
        client.setQueryData(meQuery.queryKey, (before) =>
          before ? { ...before, user: { ...before.user, locale: chosen } } : before,
        );
        void client.invalidateQueries({ queryKey: ['inbox'] });
      });
    }
  }, [chosen, known, locale, setLocale, client]);
  return null;
}
