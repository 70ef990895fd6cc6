import { keyFrom, uniqueKey } from '../editors/unique-key.ts';
import { usePinyin } from '../here/use-pinyin.ts';

export const LONGEST_KEY = 20;
/** Room for a number where the key is taken. */
const MOST = LONGEST_KEY - 4;
const HAN = /\p{Script=Han}/u;

interface Keys {
  readonly taken: readonly string[];
  /** The key that what the app is made of has already. */
  readonly given: string | undefined;
}

/** The key by which an app of this name is proposed to stand in addresses: as the name is written, or sounds. */
export function useAppKey(name: string, { taken, given }: Keys): string {
  const isHan = HAN.test(name);
  const pinyin = usePinyin(isHan);
  const said = isHan && pinyin ? pinyin.spellPinyin(name, MOST) : name;
  return uniqueKey((given ?? keyFrom(said, 'app')).slice(0, MOST), taken);
}
