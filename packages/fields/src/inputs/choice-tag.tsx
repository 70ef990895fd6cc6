import { Tag } from 'antd';
import type { Options } from '../field-type.ts';
import { choicesOf } from '../values/choices.ts';
import { labelIn } from '../values/label.ts';

interface ChoiceTagProps {
  readonly of: Options;
  readonly choice: unknown;
  readonly locale: string;
}

/** One chosen option as a tag in its colour; an option that is no longer listed shows its key. */
export function ChoiceTag({ of, choice, locale }: ChoiceTagProps) {
  const found = choicesOf(of).find((one) => one.key === choice);
  const color = found?.color === 'grey' ? undefined : found?.color;
  return (
    <Tag
      color={color}
      style={{ marginInlineEnd: 0, maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', verticalAlign: 'middle' }}
    >
      {found ? labelIn(found.label, locale, found.key) : String(choice)}
    </Tag>
  );
}
