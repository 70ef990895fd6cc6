import { Tag, theme } from 'antd';
import type { CSSProperties } from 'react';
import type { Options } from '../field-type.ts';
import { TAG_COLORS } from '../values/choice-schema.ts';
import { type Choice, choicesOf } from '../values/choices.ts';
import { labelIn } from '../values/label.ts';

type TagColor = Exclude<(typeof TAG_COLORS)[number], 'grey'>;

const SHAPE: CSSProperties = {
  marginInlineEnd: 0,
  maxWidth: '100%',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  verticalAlign: 'middle',
};
/** A stage without a colour of its own has that of what it means. */
const CATEGORY_COLORS = { open: 'blue', won: 'green', lost: 'grey' } as const;

const isColored = (color: string): color is TagColor => color !== 'grey' && TAG_COLORS.some((known) => known === color);

/** Dark words on a light ground of one colour; a dark theme turns its palettes round, and this with them. */
function useColors(choice: Choice | undefined): CSSProperties {
  const { token } = theme.useToken();
  const color = choice?.color ?? (choice?.category && CATEGORY_COLORS[choice.category]) ?? 'grey';
  return isColored(color)
    ? { background: token[`${color}2`], color: token[`${color}9`] }
    : { background: token.colorFillSecondary, color: token.colorText };
}

interface ChoiceTagProps {
  readonly of: Options;
  readonly choice: unknown;
  readonly locale: string;
  /** Where it can be taken away again. */
  readonly onClose?: () => void;
}

/** One chosen option as a tag in its colour; an option that is no longer listed shows its key. */
export function ChoiceTag({ of, choice, locale, onClose }: ChoiceTagProps) {
  const found = choicesOf(of).find((one) => one.key === choice);
  const colors = useColors(found);
  return (
    <Tag style={{ ...SHAPE, ...colors }} {...(onClose && { closable: true, onClose })}>
      {found ? labelIn(found.label, locale, found.key) : String(choice)}
    </Tag>
  );
}
