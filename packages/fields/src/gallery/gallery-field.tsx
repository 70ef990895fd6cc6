import { theme } from 'antd';
import { Suspense, useId, useState } from 'react';
import type { FieldInput, InputProps } from '../field-input.ts';

interface GalleryFieldProps extends Omit<InputProps, 'id' | 'onChange' | 'label'> {
  readonly face: FieldInput;
  /** The state that is shown: empty, filled, wrong … */
  readonly label: string;
}

/** One input in one state, with a label above and, where it is wrong, a sentence below, as forms draw it. */
export function GalleryField({ face, label, value: first, ...props }: GalleryFieldProps) {
  const { token } = theme.useToken();
  const [value, setValue] = useState(first);
  const id = useId();
  const isEnglish = props.context.locale === 'en';
  return (
    <div style={{ minWidth: 0 }}>
      <label htmlFor={id} style={{ display: 'block', marginBottom: 4, color: token.colorTextSecondary }}>
        {label}
      </label>
      <Suspense fallback={<div style={{ height: token.controlHeight }} />}>
        <face.Input {...props} id={id} value={value} onChange={setValue} label={label} describedBy={`${id}-help`} />
      </Suspense>
      <div id={`${id}-help`} style={{ color: token.colorError, fontSize: token.fontSizeSM, minHeight: 20 }}>
        {props.invalid ? (isEnglish ? 'Please check this value' : '请检查这一项') : ''}
      </div>
    </div>
  );
}
