import { theme } from 'antd';
import type { ReactNode } from 'react';

/** A record in a list of choices: its name, and pale beside it what tells it from others of that name. */
export function RecordOption({ subtitle, children }: { readonly subtitle: string | undefined; readonly children: ReactNode }) {
  const { token } = theme.useToken();
  const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 8, minWidth: 0 }}>
      <span style={{ ...cut, flex: '0 1 auto' }}>{children}</span>
      {subtitle && (
        <span style={{ ...cut, flex: '1 1 0', color: token.colorTextTertiary, fontSize: token.fontSizeSM }}>{subtitle}</span>
      )}
    </span>
  );
}
