import type { ComponentType } from 'react';
import { AskClone } from './ask-clone.tsx';
import { AskFile } from './ask-file.tsx';
import { AskNothing } from './ask-nothing.tsx';
import { AskSheet } from './ask-sheet.tsx';
import { AskTemplate } from './ask-template.tsx';
import { AskTrade } from './ask-trade.tsx';
import type { AskProps } from './way.ts';

/** The ways in which an app begins, in the order in which they are offered; most find a name for it before it is asked for. */
export const WAYS = {
  trade: { Ask: AskTrade },
  sheet: { Ask: AskSheet },
  nothing: { Ask: AskNothing, isNamedFirst: true },
  template: { Ask: AskTemplate, isNamedFirst: true },
  clone: { Ask: AskClone },
  file: { Ask: AskFile },
} as const satisfies Record<string, { readonly Ask: ComponentType<AskProps>; readonly isNamedFirst?: true }>;

export type Way = keyof typeof WAYS;
