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
export function useAppKey(name: string, keys: Keys): string {
  const pinyin = usePinyin(HAN.test(name));
  return keyOf(name, keys, pinyin);
}

/** The same, when what knows how it sounds is there: an app keeps its address. */
export async function settledAppKey(name: string, keys: Keys): Promise<string> {
  const pinyin = HAN.test(name) ? await import('../here/pinyin.ts').catch(() => undefined) : undefined;
  return keyOf(name, keys, pinyin);
}

function keyOf(name: string, { taken, given }: Keys, pinyin: ReturnType<typeof usePinyin>): string {
  const said = HAN.test(name) && pinyin ? pinyin.spellPinyin(name, MOST) : name;
  return uniqueKey((given ?? keyFrom(said, 'app')).slice(0, MOST), taken);
}
