import type { CSSProperties } from 'react';

/** Soft backgrounds with text dark enough to read on them. */
const TONES = [
  ['#e6f4ff', '#0958d9'],
  ['#f9f0ff', '#531dab'],
  ['#fff0f6', '#9e1068'],
  ['#fff2e8', '#ad2102'],
  ['#fffbe6', '#874d00'],
  ['#f6ffed', '#237804'],
  ['#e6fffb', '#006d75'],
  ['#f0f5ff', '#10239e'],
] as const;

/** What stands for a person in a small disc: the last sign of a Chinese name, the initials of others (AP). */
function initialsOf(name: string): string {
  const letters = Array.from(name.trim());
  if (/[\u3400-\u9fff]/.test(name)) return letters.at(-1) ?? '';
  const words = name.trim().split(/[\s.@_-]+/);
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase() ?? '')
    .join('');
}

const toneOf = (name: string) => {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return TONES[sum % TONES.length] ?? TONES[0];
};

const DISC: CSSProperties = {
  flex: 'none',
  display: 'inline-grid',
  placeItems: 'center',
  borderRadius: '50%',
  fontWeight: 600,
  lineHeight: 1,
};

interface Named {
  readonly name: string;
  readonly size?: number;
}

/** A disc with the initials of a person; the name must be said beside it. */
export function PersonDisc({ name, size = 24 }: Named) {
  const [background, color] = toneOf(name);
  const initials = initialsOf(name);
  return (
    <span
      aria-hidden
      style={{ ...DISC, background, color, width: size, height: size, fontSize: size * (initials.length > 1 ? 0.42 : 0.54) }}
    >
      {initials}
    </span>
  );
}

/** A person: a disc with initials and the name beside it. */
export function Person({ name, size = 24 }: Named) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, minWidth: 0, maxWidth: '100%', verticalAlign: 'top' }}>
      <PersonDisc name={name} size={size} />
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{name}</span>
    </span>
  );
}
