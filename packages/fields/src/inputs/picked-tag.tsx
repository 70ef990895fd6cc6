import { Tag, theme } from 'antd';
import type { ReactNode } from 'react';

interface PickedTagProps {
  readonly children: ReactNode;
  /** Where it can be taken away again. */
  readonly onClose?: () => void;
}

/** One of several picked things; as readable in an input that is disabled as in any other. */
export function PickedTag({ children, onClose }: PickedTagProps) {
  const { token } = theme.useToken();
  return (
    <span style={{ display: 'inline-block', maxWidth: '100%', marginInlineEnd: 4 }}>
      <Tag
        style={{ marginInlineEnd: 0, background: token.colorFillSecondary, color: token.colorText, verticalAlign: 'middle' }}
        {...(onClose && { closable: true, onClose })}
      >
        {children}
      </Tag>
    </span>
  );
}
