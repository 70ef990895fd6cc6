import { ConfigProvider } from 'antd';
import { type ReactNode, useLayoutEffect } from 'react';
import { kitWords } from '../words/language.ts';
import type { Locale } from './preferences.ts';
import { themeOf } from './theme.ts';
import { useIsDark, useIsPhone, useMedia } from './use-media.ts';
import './global.css';

/** Gives everything below it the house's look and, to antd's parts, the reader's language. */
export function ThemeProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const isPhone = useIsPhone();
  const motion = !useMedia('(prefers-reduced-motion: reduce)');
  const isDark = useIsDark();
  const words = kitWords(locale);
  useLayoutEffect(() => {
    document.documentElement.dataset['appearance'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  return (
    <ConfigProvider
      {...(words ? { locale: words } : {})}
      theme={themeOf({ isDark, isPhone, motion })}
      button={{ autoInsertSpace: false }}
      input={{ autoComplete: 'off' }}
      getPopupContainer={() => document.getElementById('layers') ?? document.body}
    >
      <div className="stepwell stepwell-page">{children}</div>
      <div id="layers" className="stepwell stepwell-page" />
    </ConfigProvider>
  );
}
