import type { CellProps } from '../field-input.ts';
import { idsOf } from './ids-of.tsx';
import { RecordTitle } from './record-title.tsx';
import { TagRow } from './tag-row.tsx';

/** The records a relation leads to, one or many. */
export function RecordTitles(props: CellProps) {
  const table = String(props.options['table']);
  const ids = idsOf(props.value);
  if (ids.length === 1) return <RecordTitle cell={props} table={table} id={ids[0] ?? ''} />;
  return (
    <TagRow density={props.density}>
      {ids.map((id) => (
        <span key={id} style={{ minWidth: 0, background: 'rgb(128 128 128 / 10%)', borderRadius: 4, paddingInline: 6 }}>
          <RecordTitle cell={props} table={table} id={id} />
        </span>
      ))}
    </TagRow>
  );
}
