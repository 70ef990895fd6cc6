import type { Vocabulary } from '@stepwell/definition';
import type { FieldType } from '@stepwell/fields';
import type { FieldInput } from '@stepwell/fields/ui';
import type { Widget } from '@stepwell/widgets';
import type { WidgetPicture } from '@stepwell/widgets/ui';

/** What the pages can draw, as frozen lists; the rules come when a form or a formula first needs them. */
export interface FaceVocabulary {
  readonly fields: readonly FieldType[];
  readonly inputs: readonly FieldInput[];
  readonly widgets: readonly Widget[];
  readonly pictures: readonly WidgetPicture[];
  readonly rules: () => Promise<Vocabulary>;
}
