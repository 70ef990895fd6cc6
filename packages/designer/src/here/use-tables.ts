import type { FullTable } from '@stepwell/definition';
import { useDraftApp } from './use-draft-app.ts';

type Tables = ReadonlyMap<string, FullTable>;
const NONE: Tables = new Map();

/** The draft's tables complete: with the fields and companions that the platform gives them. */
export const useTables = (): Tables => useDraftApp()?.tables ?? NONE;
