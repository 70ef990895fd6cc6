import type { Vocabulary } from '@stepwell/definition';
import { actions } from '@stepwell/engine';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';

/** Everything an app may use, as the browser knows it; the server and the command line know the same. */
export const vocabulary: Vocabulary = Object.freeze({ operators, fields: fieldTypes, actions, widgets });
