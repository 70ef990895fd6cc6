import { useEffect, useState } from 'react';

type Pinyin = typeof import('./pinyin.ts');

/** What knows how Chinese sounds. It is large: it comes when it is first needed. */
export function usePinyin(isNeeded: boolean): Pinyin | undefined {
  const [pinyin, setPinyin] = useState<Pinyin>();
  useEffect(() => {
    if (!isNeeded) return;
    void import('./pinyin.ts').then(setPinyin, () => undefined);
  }, [isNeeded]);
  return pinyin;
}
