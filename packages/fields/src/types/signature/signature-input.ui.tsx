import { EditOutlined } from '@ant-design/icons';
import { Button, Space, theme } from 'antd';
import { useState } from 'react';
import type { InputProps } from '../../field-input.ts';
import { filesIn } from '../../inputs/files.tsx';
import { buttonWiring, say } from '../../inputs/wiring.tsx';
import { PAD, Pad } from './pad.tsx';
import { pngOf } from './png-of.tsx';
import { SignaturePicture } from './signature-picture.tsx';
import { type Stroke, svgOf } from './strokes.ts';

/** A button to sign, the paper it opens, and the signature that was given. */
export function SignatureInput(props: InputProps) {
  const [isOpen, setOpen] = useState(false);
  const [given] = filesIn(props.value);
  const text = given ? say(props, '重新签名', 'Sign again') : say(props, '点此签名', 'Sign here');
  if (isOpen)
    return (
      <Signing
        input={props}
        onDone={(file) => {
          setOpen(false);
          if (file) props.onChange(file);
        }}
      />
    );
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, alignItems: 'flex-start' }}>
      {given && <SignaturePicture file={given} services={props.services} locale={props.context.locale} height={72} />}
      <Space>
        <Button {...buttonWiring(props, text)} icon={<EditOutlined aria-hidden />} onClick={() => setOpen(true)}>
          {text}
        </Button>
        {given && (
          <Button type="text" disabled={props.disabled ?? false} onClick={() => props.onChange(null)}>
            {say(props, '清除', 'Remove')}
          </Button>
        )}
      </Space>
    </div>
  );
}

interface SigningProps {
  readonly input: InputProps;
  readonly onDone: (file: unknown) => void;
}

function Signing({ input, onDone }: SigningProps) {
  const { token } = theme.useToken();
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [state, setState] = useState<'drawing' | 'sending' | 'failed'>('drawing');
  const send = async () => {
    setState('sending');
    try {
      const picture = await pngOf(svgOf(strokes, PAD.width, PAD.height), PAD);
      onDone(await input.services.uploadFile(new File([picture], 'signature.png', { type: 'image/png' }), () => undefined));
    } catch {
      setState('failed');
    }
  };
  return (
    <div id={input.id} style={{ display: 'flex', flexDirection: 'column', gap: 8, width: '100%' }}>
      <Pad strokes={strokes} onChange={setStrokes} hint={say(input, '请在此签名', 'Sign here')} />
      {state === 'failed' && (
        <span role="alert" style={{ color: token.colorError }}>
          {say(input, '没有传上去，请再试一次', 'It did not arrive; try again')}
        </span>
      )}
      <Space>
        <Button type="primary" disabled={strokes.length === 0} loading={state === 'sending'} onClick={send}>
          {say(input, '完成', 'Done')}
        </Button>
        <Button disabled={strokes.length === 0} onClick={() => setStrokes([])}>
          {say(input, '重写', 'Clear')}
        </Button>
        <Button type="text" onClick={() => onDone(null)}>
          {say(input, '取消', 'Cancel')}
        </Button>
      </Space>
    </div>
  );
}
