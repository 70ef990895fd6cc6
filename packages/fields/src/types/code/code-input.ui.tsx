import { ScanOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import type { InputProps } from '../../field-input.ts';
import { upTo } from '../../inputs/up-to.tsx';
import { say, wiring } from '../../inputs/wiring.tsx';
import { canScan } from './barcode-detector.tsx';
import { Scanner } from './scanner.ui.tsx';

/** A code is typed, or sent by a scanner that types, or read by the camera where the browser can. */
export function CodeInput(props: InputProps) {
  const [isScanning, setScanning] = useState(false);
  return (
    <Space.Compact style={{ width: '100%', maxWidth: upTo(360) }}>
      <Input
        {...wiring(props)}
        value={(props.value as string | null | undefined) ?? ''}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder ?? say(props, '扫码或输入', 'Scan or type')}
        onChange={({ target }) => props.onChange(target.value === '' ? null : target.value)}
      />
      {canScan() && (
        <Button
          icon={<ScanOutlined aria-hidden />}
          aria-label={say(props, '用摄像头扫码', 'Scan with the camera')}
          disabled={props.disabled ?? false}
          onClick={() => setScanning(true)}
        />
      )}
      {isScanning && (
        <Scanner
          locale={props.context.locale}
          onFound={(text) => {
            setScanning(false);
            props.onChange(text);
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </Space.Compact>
  );
}
