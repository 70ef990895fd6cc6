import type { ReactNode } from 'react';

/** Tags side by side: on one line in a list, wrapping on a record's page. */
export function TagRow({ density, children }: { readonly density: 'line' | 'full'; readonly children: ReactNode }) {
  const wraps = density === 'full';
  return (
    <span style={{ display: 'flex', gap: 4, minWidth: 0, flexWrap: wraps ? 'wrap' : 'nowrap', overflow: 'hidden' }}>
      {children}
    </span>
  );
}
