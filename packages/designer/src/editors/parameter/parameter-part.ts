import type { Editor } from '../editor.ts';
import { PARAMETERS } from './parameter-acts.ts';
import { ParametersEditor } from './parameters-editor.tsx';

/** parameters.json: values that are tuned without changing the app. */
export const parametersEditor: Editor = {
  folder: 'parameters',
  Component: ParametersEditor,
  make: () => ({ path: PARAMETERS, operations: [{ op: 'set', at: PARAMETERS, value: [] }] }),
};
