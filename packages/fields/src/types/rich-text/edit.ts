/** A text with a selection, before and after a button is pressed. */
export interface Edit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Puts marks around the selection, or takes them away when they stand there already. */
export function mark({ text, from, to }: Edit, before: string, after = before): Edit {
  const [head, chosen, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  if (head.endsWith(before) && tail.startsWith(after)) {
    const start = from - before.length;
    return { text: `${head.slice(0, start)}${chosen}${tail.slice(after.length)}`, from: start, to: start + chosen.length };
  }
  const start = from + before.length;
  return { text: `${head}${before}${chosen}${after}${tail}`, from: start, to: start + chosen.length };
}

/** Begins every line of the selection with a mark, or takes it away when all have it. */
export function prefix({ text, from, to }: Edit, sign: string): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to);
  const lines = text.slice(start, end).split('\n');
  const isMarked = lines.every((line) => line.startsWith(sign));
  const written = lines.map((line) => (isMarked ? line.slice(sign.length) : `${sign}${line}`)).join('\n');
  return { text: `${text.slice(0, start)}${written}${text.slice(end)}`, from: start, to: start + written.length };
}
