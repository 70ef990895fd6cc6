import { EnvironmentOutlined } from '@ant-design/icons';
import { theme } from 'antd';
import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { shown } from '../../inputs/shown.tsx';
import { geoPoint } from './geo-point.ts';

function GeoPointCell(props: CellProps) {
  const { token } = theme.useToken();
  const text = shown(geoPoint, props);
  const datum = props.options['datum'] as string | undefined;
  return (
    <LineText text={text} density={props.density} numeric>
      <EnvironmentOutlined aria-hidden style={{ color: token.colorTextTertiary, marginInlineEnd: 4 }} />
      {text}
      {props.density === 'full' && datum && <span style={{ color: token.colorTextTertiary }}> {datum}</span>}
    </LineText>
  );
}

export const geoPointInput = defineFieldInput({
  name: 'geo_point',
  Input: lazy(async () => ({ default: (await import('./geo-point-input.ui.tsx')).GeoPointInput })),
  Cell: GeoPointCell,
  width: 'half',
});
