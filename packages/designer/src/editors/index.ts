import type { Part } from '../here/parts.ts';
import type { Editor } from './editor.ts';
import { formEditor } from './form/form-editor.ts';
import { processEditor } from './process/process-editor.ts';
import { tableEditor } from './table/table-editor.ts';
import { timeoutEditor } from './timeout/timeout-editor.ts';

/** The editors, one for each kind of part; what has none is changed as JSON. */
export const editors: readonly Editor[] = [tableEditor, formEditor, processEditor, timeoutEditor];

export const editorOf = (folder: Part['folder']): Editor | undefined => editors.find((one) => one.folder === folder);
