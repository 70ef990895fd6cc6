import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { RecordTitle } from '../../inputs/record-title.tsx';

function DepartmentCell(props: CellProps) {
  return <RecordTitle cell={props} table="department" id={String(props.value)} />;
}

export const departmentInput = defineFieldInput({
  name: 'department',
  Input: lazy(async () => ({ default: (await import('./department-input.ui.tsx')).DepartmentInput })),
  Cell: DepartmentCell,
  width: 'half',
});
