import { useEffect, useState } from 'react';
import { keyFrom, uniqueKey } from '../editors/unique-key.ts';

export const LONGEST_KEY = 20;
/** Room for a number where the key is taken. */
const MOST = LONGEST_KEY - 4;
const HAN = /\p{Script=Han}/u;

type Spell = (name: string, most: number) => string;

interface Keys {
  readonly taken: readonly string[];
  /** The key that what the app is made of has already. */
  readonly given: string | undefined;
}

/** The key by which an app of this name is proposed to stand in addresses: as the name is written, or sounds. */
export function useAppKey(name: string, { taken, given }: Keys): string {
  const [spell, setSpell] = useState<Spell>();
  const isHan = HAN.test(name);
  // What knows the sounds is large: it comes with the first name that needs it.
  useEffect(() => {
    if (!isHan) return;
    void import('./spell-pinyin.ts').then(
      ({ spellPinyin }) => setSpell(() => spellPinyin),
      () => undefined,
    );
  }, [isHan]);
  const said = isHan && spell ? spell(name, MOST) : name;
  return uniqueKey((given ?? keyFrom(said, 'app')).slice(0, MOST), taken);
}
