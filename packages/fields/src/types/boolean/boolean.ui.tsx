import { CheckOutlined } from '@ant-design/icons';
import { theme } from 'antd';
import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { say } from '../../inputs/wiring.tsx';

function BooleanCell(props: CellProps) {
  const { token } = theme.useToken();
  if (props.value !== true) return <span style={{ color: token.colorTextTertiary }}>{say(props, '否', 'No')}</span>;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <CheckOutlined aria-hidden style={{ color: token.colorSuccess, marginInlineEnd: 4 }} />
      {say(props, '是', 'Yes')}
    </span>
  );
}

export const booleanInput = defineFieldInput({
  name: 'boolean',
  Input: lazy(async () => ({ default: (await import('./boolean-input.ui.tsx')).BooleanInput })),
  Cell: BooleanCell,
  width: 'short',
});
