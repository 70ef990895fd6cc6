import { ref } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { columnOf } from '../../values/columns.ts';
import { ID_SCHEMA, nameOf, readId } from '../../values/references.ts';
import { inverseOption, onDeleteOption } from '../../values/relation-options.ts';

const TABLE = 'department';

/** A department of the app. */
export const department = defineFieldType({
  name: 'department',
  label: { 'zh-CN': '部门', en: 'Department' },
  summary: { 'zh-CN': '应用里的一个部门', en: 'A department of the app' },
  icon: 'ApartmentOutlined',
  alsoCalled: ['部门', '所属部门', 'team'],
  group: 'people',
  options: { properties: { inverse: inverseOption, onDelete: onDeleteOption } },
  type: () => ref(TABLE),
  storage: () => 'column',
  column: () => columnOf(ref(TABLE)),
  wire: () => ID_SCHEMA,
  read: readId,
  write: (value) => value,
  format: (value, _options, context) => nameOf(TABLE, value, context),
  examples: [
    [{}, '0197f3a2-6c1e-7d4b-9a5e-3f1c2b4d5e6f', '0197f3a2-6c1e-7d4b-9a5e-3f1c2b4d5e6f'],
    [{ inverse: 'members' }, 'department-1', 'department-1'],
    [{ onDelete: 'clear' }, 'department-2', 'department-2'],
  ],
});
