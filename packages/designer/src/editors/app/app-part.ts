import type { Editor } from '../editor.ts';
import { AppEditor } from './app-editor.tsx';

/** app.json: what holds for the whole app. */
export const appEditor: Editor = { folder: 'app', Component: AppEditor };
