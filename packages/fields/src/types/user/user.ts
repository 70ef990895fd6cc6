import { ref } from '@stepwell/expression';
import { ofPerson } from '../../conditions/of-choice.ts';
import { defineFieldType } from '../../field-type.ts';
import { columnOf } from '../../values/columns.ts';
import { ID_SCHEMA, nameOf, readId } from '../../values/references.ts';
import { inverseOption, onDeleteOption } from '../../values/relation-options.ts';

const TABLE = 'user';

/** A person of the app. */
export const user = defineFieldType({
  name: 'user',
  label: { 'zh-CN': '用户', en: 'User' },
  summary: { 'zh-CN': '应用里的一个人', en: 'A person of the app' },
  icon: 'UserOutlined',
  alsoCalled: ['负责人', '归属人', 'assigned to', 'responsible'],
  group: 'people',
  options: { properties: { inverse: inverseOption, onDelete: onDeleteOption } },
  type: () => ref(TABLE),
  storage: () => 'column',
  column: () => columnOf(ref(TABLE)),
  wire: () => ID_SCHEMA,
  read: readId,
  write: (value) => value,
  format: (value, _options, context) => nameOf(TABLE, value, context),
  conditions: ofPerson,
  examples: [
    [{}, '0197f3a2-6c1e-7d4b-9a5e-3f1c2b4d5e6f', '0197f3a2-6c1e-7d4b-9a5e-3f1c2b4d5e6f'],
    [{ inverse: 'members' }, 'person-1', 'person-1'],
    [{ onDelete: 'clear' }, 'person-2', 'person-2'],
  ],
});
