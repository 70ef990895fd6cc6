import { AimOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import { useState } from 'react';
import type { InputProps } from '../field-input.ts';
import { convertDatum, type Datum } from '../values/datum.ts';
import { say } from './wiring.tsx';

interface HereButtonProps {
  readonly input: InputProps;
  readonly onFound: (place: [lng: number, lat: number]) => void;
}

const six = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Asks the device where it is, and answers in the datum of the field (a device knows WGS-84). */
export function HereButton({ input, onFound }: HereButtonProps) {
  const { token } = theme.useToken();
  const [state, setState] = useState<'idle' | 'asking' | 'refused'>('idle');
  const datum = (input.options['datum'] as Datum | undefined) ?? 'WGS-84';
  if (globalThis.navigator?.geolocation === undefined || globalThis.isSecureContext === false) return null;
  const ask = () => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        const [lng, lat] = convertDatum([coords.longitude, coords.latitude], 'WGS-84', datum);
        onFound([six(lng), six(lat)]);
      },
      () => setState('refused'),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  return (
    <>
      <Button icon={<AimOutlined aria-hidden />} loading={state === 'asking'} disabled={input.disabled ?? false} onClick={ask}>
        {say(input, '当前位置', 'Here')}
      </Button>
      {state === 'refused' && (
        <span role="alert" style={{ color: token.colorError }}>
          {say(input, '没有取到位置，请允许定位或手工填写', 'No position; allow it or type it')}
        </span>
      )}
    </>
  );
}
