import { Input } from 'antd';
import { useState } from 'react';
import type { InputProps } from '../../field-input.ts';
import { HereButton } from '../../inputs/here-button.tsx';
import { innerOf, shown, typed } from '../../inputs/shown.tsx';
import { say, wiring } from '../../inputs/wiring.tsx';
import { geoArea } from './geo-area.ts';
import { Outline } from './outline.tsx';

type Ring = readonly (readonly [number, number])[];
const written = (value: unknown) =>
  Array.isArray(value) ? (value as Ring).map((place) => place.join(', ')).join('\n') : String(value ?? '');

/** The corners of an area, one a line, with its shape beside them. */
export function GeoAreaInput(props: InputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const isArea = innerOf(geoArea, props) !== undefined;
  const text = draft ?? written(props.value);
  const take = (next: string) => {
    setDraft(next);
    props.onChange(typed(geoArea, next, props));
  };
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
      <div
        style={{ flex: '1 1 220px', maxWidth: 320, display: 'flex', flexDirection: 'column', gap: 8, alignItems: 'flex-start' }}
      >
        <Input.TextArea
          {...wiring(props)}
          value={text}
          autoSize={{ minRows: 4, maxRows: 12 }}
          placeholder={props.placeholder ?? say(props, '每行一个顶点：经度, 纬度', 'One corner a line: longitude, latitude')}
          style={{ fontVariantNumeric: 'tabular-nums' }}
          onChange={({ target }) => take(target.value)}
          onBlur={() => {
            setDraft(null);
            props.onBlur?.();
          }}
        />
        <HereButton
          input={props}
          onFound={(place) => take(`${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${place.join(', ')}`)}
        />
      </div>
      {isArea && <Outline ring={props.value as Ring} label={shown(geoArea, props)} />}
    </div>
  );
}
