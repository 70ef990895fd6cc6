import { useWords } from '@stepwell/ui/design';
import { type ReactNode, useEffect, useState } from 'react';
import { loadTexts, textsIn } from './texts.ts';
import { type Spoken, SpokenContext } from './words.ts';

/**
 * Lets what is in it speak the language of the page around it. Where that changes, the texts it has stay until the others have come,
 * so nothing that somebody is at goes away meanwhile.
 */
export function InWords({ children, otherwise = null }: { readonly children: ReactNode; readonly otherwise?: ReactNode }) {
  const { locale } = useWords();
  const [spoken, setSpoken] = useState<Spoken | undefined>(() => {
    const texts = textsIn(locale);
    return texts && { locale, texts };
  });
  const [fault, setFault] = useState<unknown>();
  const isSpoken = spoken?.locale === locale;
  useEffect(() => {
    let isOld = isSpoken;
    if (!isSpoken)
      loadTexts(locale).then(
        (texts) => !isOld && setSpoken({ locale, texts }),
        (reason) => !isOld && setFault(reason),
      );
    return () => {
      isOld = true;
    };
  }, [locale, isSpoken]);
  if (!spoken && fault !== undefined) throw fault;
  return spoken ? <SpokenContext value={spoken}>{children}</SpokenContext> : otherwise;
}
