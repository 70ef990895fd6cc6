import type { CellProps } from '../field-input.ts';
import { ChoiceTag } from './choice-tag.tsx';

/** What was chosen, as a tag. */
export function ChoiceCell({ value, options, context }: CellProps) {
  return <ChoiceTag of={options} choice={value} locale={context.locale} />;
}
