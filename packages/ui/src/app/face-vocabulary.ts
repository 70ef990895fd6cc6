import type { Bundle, Problem, Renaming, Thing, Vocabulary } from '@stepwell/definition';
import type { FieldType } from '@stepwell/fields';
import type { FieldInput } from '@stepwell/fields/ui';
import type { Widget } from '@stepwell/widgets';
import type { WidgetPicture } from '@stepwell/widgets/ui';
import type { ComponentType } from 'react';
import type { Locale } from '../theme/preferences.ts';

/** What the pages can draw, as frozen lists; the rules come when a form or a formula first needs them. */
export interface FaceVocabulary {
  readonly fields: readonly FieldType[];
  readonly inputs: readonly FieldInput[];
  readonly widgets: readonly Widget[];
  readonly pictures: readonly WidgetPicture[];
  readonly rules: () => Promise<Vocabulary>;
  readonly design?: DesignParts;
}

/** What only the designing of apps needs; its pages come with the words of a language. */
export interface DesignParts {
  /** The page on which an app is designed. */
  readonly page: (locale: Locale) => Promise<{ readonly default: ComponentType<{ readonly app: string }> }>;
  /** The page on which apps begin. */
  readonly start: (locale: Locale) => Promise<{ readonly default: ComponentType }>;
  /** Everything that is wrong with the files of an app, found beside the page. */
  readonly check: (files: Bundle) => Promise<readonly Problem[]>;
  /** What calls something otherwise, with everything that speaks of it; found beside the page. */
  readonly rename: (files: Bundle, thing: Thing, to: string) => Promise<Renaming>;
  /** The addresses of what speaks of something; found beside the page. */
  readonly uses: (files: Bundle, thing: Thing) => Promise<readonly string[]>;
}
