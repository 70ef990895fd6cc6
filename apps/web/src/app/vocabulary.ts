import type { Vocabulary } from '@stepwell/definition';
import { fieldTypes } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';

/** Everything an app may use, as the browser knows it; the server's list is the same. */
export const vocabulary: Vocabulary = Object.freeze({ operators: [], fields: fieldTypes, actions: [], widgets });
