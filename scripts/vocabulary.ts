import type { Vocabulary } from '../packages/definition/src/index.ts';
import { actions } from '../packages/engine/src/index.ts';
import { operators } from '../packages/expression/src/index.ts';
import { fieldTypes } from '../packages/fields/src/index.ts';
import { widgets } from '../packages/widgets/src/index.ts';

/** Everything an app may use, for the scripts that look at apps or write about them. */
export const vocabulary: Vocabulary = { operators, fields: fieldTypes, actions, widgets };
