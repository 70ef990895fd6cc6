import { largeTheme, useMedia } from '@stepwell/ui/design';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';

const USUAL = {};

/** Where it is touched, what is to be met within is as large as a finger; dialogs that are opened there too. */
export function ForFingers({ children }: { readonly children: ReactNode }) {
  const isTouched = useMedia('(pointer: coarse)');
  return <ConfigProvider theme={isTouched ? largeTheme : USUAL}>{children}</ConfigProvider>;
}
