import type { ComponentType } from 'react';
import { AskClone } from './ask-clone.tsx';
import { AskFile } from './ask-file.tsx';
import { AskNothing } from './ask-nothing.tsx';
import { AskSheet } from './ask-sheet.tsx';
import { AskTrade } from './ask-trade.tsx';
import type { AskProps } from './way.ts';

/** The ways in which an app begins, in the order in which they are offered. */
export const WAYS = {
  nothing: { Ask: AskNothing },
  trade: { Ask: AskTrade },
  sheet: { Ask: AskSheet },
  clone: { Ask: AskClone },
  file: { Ask: AskFile },
} as const satisfies Record<string, { readonly Ask: ComponentType<AskProps> }>;

export type Way = keyof typeof WAYS;
