import type { Part } from '../here/parts.ts';
import { appEditor } from './app/app-part.ts';
import { calendarEditor } from './calendar/calendar-part.ts';
import type { Editor } from './editor.ts';
import { formEditor } from './form/form-editor.ts';
import { guideEditor } from './guide/guide-part.ts';
import { pageEditor } from './page/page-part.ts';
import { parametersEditor } from './parameter/parameter-part.ts';
import { processEditor } from './process/process-editor.ts';
import { roleEditor } from './role/role-editor.ts';
import { ruleEditor } from './rule/rule-part.ts';
import { scenarioEditor } from './scenario/scenario-part.ts';
import { tableEditor } from './table/table-editor.ts';
import { timeoutEditor } from './timeout/timeout-editor.ts';

/** The editors, one for each kind of part; what has none is changed as JSON. */
export const editors: readonly Editor[] = [
  tableEditor,
  formEditor,
  processEditor,
  timeoutEditor,
  ruleEditor,
  pageEditor,
  roleEditor,
  guideEditor,
  calendarEditor,
  scenarioEditor,
  parametersEditor,
  appEditor,
];

export const editorOf = (folder: Part['folder']): Editor | undefined => editors.find((one) => one.folder === folder);
