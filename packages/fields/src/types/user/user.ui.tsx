import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { Person } from '../../inputs/person.tsx';
import { useRecordNames } from '../../inputs/record-names.tsx';
import { titleOf } from '../../inputs/title-of.tsx';

function UserCell({ value, context, services }: CellProps) {
  const [user] = useRecordNames({ table: 'user', ids: [String(value)], context, services });
  return <Person name={titleOf(context, user)} />;
}

export const userInput = defineFieldInput({
  name: 'user',
  Input: lazy(async () => ({ default: (await import('./user-input.ui.tsx')).UserInput })),
  Cell: UserCell,
  width: 'half',
});
