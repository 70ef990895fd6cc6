import type { Vocabulary } from '@stepwell/definition';
import { actions } from '@stepwell/engine';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';

/** Everything an app may use, as the server and the command line know it; the pages' list is the same. */
export const vocabulary: Vocabulary = Object.freeze({ operators, fields: fieldTypes, actions, widgets });
