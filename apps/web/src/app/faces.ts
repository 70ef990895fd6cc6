import { fieldTypes } from '@stepwell/fields';
import { fieldInputs } from '@stepwell/fields/ui';
import type { FaceVocabulary, Locale } from '@stepwell/ui';
import { widgets } from '@stepwell/widgets';
import { pictures } from '@stepwell/widgets/ui';

/** The words of the designer, in one language. */
const designWords = async (locale: Locale) => (await import('@stepwell/designer/words')).loadTexts(locale);

/** What the pages of this program can draw. The rules behind formulas come when a page first needs them. */
export const faces: FaceVocabulary = {
  fields: fieldTypes,
  inputs: fieldInputs,
  widgets,
  pictures,
  rules: async () => (await import('./vocabulary.ts')).vocabulary,
  design: {
    page: async (locale) => (await Promise.all([import('@stepwell/designer'), designWords(locale)]))[0],
    start: async (locale) => (await Promise.all([import('@stepwell/designer/start'), designWords(locale)]))[0],
    check: async (files) => (await import('./check.ts')).check(files),
    rename: async (files, thing, to) => (await import('./check.ts')).rename(files, thing, to),
    uses: async (files, thing) => (await import('./check.ts')).uses(files, thing),
  },
};
