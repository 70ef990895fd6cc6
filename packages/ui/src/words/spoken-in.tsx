import type { i18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Locale } from '../theme/preferences.ts';
import { speakOtherwise } from './words.ts';

/** Lets a part of the page speak another language than the page itself; it appears when its words are there. */
export function SpokenIn({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const [other, setOther] = useState<i18n>();
  const isOther = locale !== i18n.language;
  useEffect(() => {
    let isOld = false;
    if (isOther) void speakOtherwise(i18n, locale).then((spoken) => !isOld && setOther(spoken));
    return () => {
      isOld = true;
    };
  }, [i18n, locale, isOther]);
  if (!isOther) return <div lang={locale}>{children}</div>;
  if (other?.language !== locale) return null;
  return (
    <I18nextProvider i18n={other}>
      <div lang={locale}>{children}</div>
    </I18nextProvider>
  );
}
