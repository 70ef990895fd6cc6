import { Tag } from 'antd';
import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { TagRow } from '../../inputs/tag-row.tsx';

function TagsCell({ value, density }: CellProps) {
  return (
    <TagRow density={density}>
      {(value as readonly string[]).map((tag) => (
        <Tag key={tag} style={{ marginInlineEnd: 0 }}>
          {tag}
        </Tag>
      ))}
    </TagRow>
  );
}

export const tagsInput = defineFieldInput({
  name: 'tags',
  Input: lazy(async () => ({ default: (await import('./tags-input.ui.tsx')).TagsInput })),
  Cell: TagsCell,
  width: 'half',
});
