import type { AppFiles, Operation, Problem } from '@stepwell/definition';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DraftModel, DraftView } from '../model/draft-model.ts';

/** The hand on the app being designed. It stays the same whatever it does: what only acts is not drawn anew by what others typed. */
export interface Hand {
  readonly app: string;
  readonly model: DraftModel;
  /** Does something under a name for the history. Acts in a row with the same `merge` are one step. */
  readonly act: (name: string, operations: readonly Operation[], merge?: string) => boolean;
  readonly open: (path: string) => void;
  readonly select: (at: string | undefined) => void;
}

/** The app being designed, and the hand on it. */
export interface Design extends Hand {
  readonly files: AppFiles;
  /** What is wrong with the draft; of a moment ago while something is being typed. */
  readonly problems: readonly Problem[];
  /** Whether it was looked for: until then that nothing is wrong is not known. */
  readonly isChecked: boolean;
  /** The file that stands on the canvas. */
  readonly path: string;
  /** The address of what is selected on the canvas. */
  readonly selected: string | undefined;
}

export const HandContext = createContext<Hand | null>(null);
export const DesignContext = createContext<Design | null>(null);

/** What acts on the app being designed; asked by what stands in long lists, since it never changes. */
export function useHand(): Hand {
  const hand = useContext(HandContext);
  if (!hand) throw new Error('useHand stands outside the designer');
  return hand;
}

/** The app being designed around this part of the page. */
export function useDesign(): Design {
  const design = useContext(DesignContext);
  if (!design) throw new Error('useDesign stands outside the designer');
  return design;
}

/** How the draft stands with the server, and what can be taken back: changes several times with every key. */
export function useDraftView(): DraftView {
  const { model } = useHand();
  return useSyncExternalStore(model.subscribe, model.view);
}
