import { choice, option } from './options.ts';

/** What happens to this record when the one it points at is deleted. */
export const onDeleteOption = choice(
  ['对方删除时', 'When the other is deleted'],
  {
    restrict: ['不许删除', 'Refuse to delete it'],
    clear: ['清空这里', 'Clear it here'],
    cascade: ['一起删除', 'Delete this too'],
  },
  'clear',
);

/** The key of the to-many field that the other table gets by this relation. */
export const inverseOption = option('对方表里的名字', 'Its name in the other table', {
  type: 'string',
  pattern: '^[a-z][a-z0-9_]{0,39}$',
});

export const tableOption = option('关联的表', 'Table', { type: 'string', 'x-ref': 'table' });
