import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { say } from '../../inputs/wiring.tsx';
import { starsOf } from './rating.ts';
import { Star } from './star.tsx';

function RatingCell(props: CellProps) {
  const given = Number(props.value);
  const stars = Array.from({ length: starsOf(props.options) }, (_, index) => index + 1);
  return (
    <span
      role="img"
      aria-label={say(props, `${given} 星`, `${given} stars`)}
      style={{ display: 'inline-flex', gap: 1, verticalAlign: 'middle' }}
    >
      {stars.map((star) => (
        <Star key={star} isLit={star <= given} size={15} />
      ))}
    </span>
  );
}

export const ratingInput = defineFieldInput({
  name: 'rating',
  Input: lazy(async () => ({ default: (await import('./rating-input.ui.tsx')).RatingInput })),
  Cell: RatingCell,
  width: 'short',
});
