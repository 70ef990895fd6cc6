import type { Editor } from '../editor.ts';
import { ScenarioEditor } from './scenario-editor.tsx';

/** scenarios/*.json: tests of the app on a virtual clock. New ones are kept test-runs. */
export const scenarioEditor: Editor = { folder: 'scenarios', Component: ScenarioEditor };
