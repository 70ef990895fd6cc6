/** A map by which something is kept. */
interface Keeper<Key, Made> {
  get(key: Key): Made | undefined;
  set(key: Key, made: Made): unknown;
}

/** What is kept under a key; made when it is first asked for. Nothing is written when it is there: that costs more than looking. */
export function madeOnce<Key, Made>(keeper: Keeper<Key, Made>, key: Key, make: () => Made): Made {
  const known = keeper.get(key);
  if (known !== undefined) return known;
  const made = make();
  keeper.set(key, made);
  return made;
}
