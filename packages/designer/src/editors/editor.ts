import type { AppFiles, Operation } from '@stepwell/definition';
import type { Locale } from '@stepwell/ui/design';
import type { ComponentType } from 'react';
import type { Folder, Part } from '../here/parts.ts';

/** How one kind of part is changed. Each stands in its own folder; `editors/index.ts` names it once more. */
export interface Editor {
  readonly folder: Folder | 'app' | 'parameters';
  readonly Component: ComponentType<{ readonly part: Part }>;
  /** Makes a new part of this kind, with what it needs to be sound. */
  readonly make?: (files: AppFiles, locale: Locale) => { readonly path: string; readonly operations: readonly Operation[] };
}
