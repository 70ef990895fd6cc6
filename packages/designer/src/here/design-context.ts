import type { AppFiles, Operation, Problem } from '@stepwell/definition';
import { createContext, useContext } from 'react';
import type { DraftModel, DraftView } from '../model/draft-model.ts';

/** The app being designed, and the hand on it. */
export interface Design {
  readonly app: string;
  readonly model: DraftModel;
  readonly view: DraftView;
  readonly files: AppFiles;
  /** What is wrong with the draft; of a moment ago while something is being typed. */
  readonly problems: readonly Problem[];
  /** Does something under a name for the history. Acts in a row with the same `merge` are one step. */
  readonly act: (name: string, operations: readonly Operation[], merge?: string) => boolean;
  /** The file that stands on the canvas. */
  readonly path: string;
  readonly open: (path: string) => void;
  /** The address of what is selected on the canvas. */
  readonly selected: string | undefined;
  readonly select: (at: string | undefined) => void;
}

export const DesignContext = createContext<Design | null>(null);

/** The app being designed around this part of the page. */
export function useDesign(): Design {
  const design = useContext(DesignContext);
  if (!design) throw new Error('useDesign stands outside the designer');
  return design;
}
