import { theme } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { say, wiring } from '../../inputs/wiring.tsx';
import { starsOf } from './rating.ts';
import { Star } from './star.tsx';

const HIDDEN = { position: 'absolute', inset: 0, opacity: 0, margin: 0, cursor: 'inherit' } as const;

/** Stars to press; for keyboards and readers a group of radio buttons. Pressing the last one again takes it back. */
export function RatingInput(props: InputProps) {
  const { token } = theme.useToken();
  const { id, status, onBlur, autoFocus, ...group } = wiring(props);
  const given = typeof props.value === 'number' ? props.value : 0;
  const stars = Array.from({ length: starsOf(props.options) }, (_, index) => index + 1);
  return (
    <fieldset
      id={id}
      {...group}
      style={{
        border: 0,
        margin: 0,
        padding: 0,
        display: 'inline-flex',
        flexWrap: 'wrap',
        borderRadius: 6,
        outline: status && `1px solid ${token.colorError}`,
      }}
    >
      {stars.map((star) => (
        <label
          key={star}
          style={{
            position: 'relative',
            width: stars.length > 5 ? 32 : token.controlHeight * 0.9,
            height: token.controlHeight,
            display: 'grid',
            placeItems: 'center',
            cursor: props.disabled ? 'not-allowed' : 'pointer',
          }}
        >
          <input
            type="radio"
            name={id}
            checked={star === given}
            aria-label={say(props, `${star} 星`, `${star} ${star === 1 ? 'star' : 'stars'}`)}
            style={{ ...HIDDEN, width: '100%', height: '100%' }}
            onChange={() => props.onChange(star)}
            onClick={() => star === given && props.onChange(null)}
            onBlur={onBlur}
          />
          <Star isLit={star <= given} size={22} />
        </label>
      ))}
    </fieldset>
  );
}
