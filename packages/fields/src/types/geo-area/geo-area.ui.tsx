import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { shown } from '../../inputs/shown.tsx';
import { geoArea } from './geo-area.ts';
import { Outline } from './outline.tsx';

function GeoAreaCell(props: CellProps) {
  const text = shown(geoArea, props);
  if (props.density === 'line') return <LineText text={text} density="line" />;
  return (
    <span style={{ display: 'grid', gap: 4, justifyItems: 'start' }}>
      <Outline ring={props.value as readonly (readonly [number, number])[]} label={text} />
      <span>{text}</span>
    </span>
  );
}

export const geoAreaInput = defineFieldInput({
  name: 'geo_area',
  Input: lazy(async () => ({ default: (await import('./geo-area-input.ui.tsx')).GeoAreaInput })),
  Cell: GeoAreaCell,
  width: 'full',
});
