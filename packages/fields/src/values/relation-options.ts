import { option } from './options.ts';

/** What happens to this record when the one it points at is deleted. */
export const onDeleteOption = option('对方删除时', 'When the other is deleted', {
  type: 'string',
  enum: ['restrict', 'clear', 'cascade'],
  default: 'clear',
});

/** The key of the to-many field that the other table gets by this relation. */
export const inverseOption = option('对方表里的名字', 'Its name in the other table', {
  type: 'string',
  pattern: '^[a-z][a-z0-9_]{0,39}$',
});

export const tableOption = option('关联的表', 'Table', { type: 'string', 'x-ref': 'table' });
