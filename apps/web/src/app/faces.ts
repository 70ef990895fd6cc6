import { fieldTypes } from '@stepwell/fields';
import { fieldInputs } from '@stepwell/fields/ui';
import type { FaceVocabulary } from '@stepwell/ui';
import { widgets } from '@stepwell/widgets';
import { pictures } from '@stepwell/widgets/ui';

/** What the pages of this program can draw. The rules behind formulas come when a page first needs them. */
export const faces: FaceVocabulary = {
  fields: fieldTypes,
  inputs: fieldInputs,
  widgets,
  pictures,
  rules: async () => (await import('./vocabulary.ts')).vocabulary,
  design: {
    page: () => import('@stepwell/designer'),
    start: () => import('@stepwell/designer/start'),
    check: async (files) => (await import('./check.ts')).check(files),
    rename: async (files, thing, to) => (await import('./check.ts')).rename(files, thing, to),
    uses: async (files, thing) => (await import('./check.ts')).uses(files, thing),
  },
};
