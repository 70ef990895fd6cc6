import type { InputProps } from '../../field-input.ts';
import { HereButton } from '../../inputs/here-button.tsx';
import { ParsedInput } from '../../inputs/parsed-input.tsx';
import { typed } from '../../inputs/shown.tsx';
import { upTo } from '../../inputs/up-to.tsx';
import { say } from '../../inputs/wiring.tsx';
import { geoPoint } from './geo-point.ts';

export function GeoPointInput(props: InputProps) {
  const text = Array.isArray(props.value) ? props.value.join(', ') : String(props.value ?? '');
  const placeholder = props.placeholder ?? say(props, '经度, 纬度', 'longitude, latitude');
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' }}>
      <div style={{ flex: '1 1 200px', maxWidth: upTo(260) }}>
        <ParsedInput
          input={{ ...props, placeholder }}
          inputMode="text"
          shown={text}
          edited={text}
          take={(written) => typed(geoPoint, written, props)}
        />
      </div>
      <HereButton input={props} onFound={props.onChange} />
    </div>
  );
}
