import type { CellProps } from '../field-input.ts';
import { LineText } from './line-text.tsx';
import { useRecordNames } from './record-names.tsx';

interface RecordTitleProps {
  readonly cell: CellProps;
  readonly table: string;
  readonly id: string;
}

/** A record by its title, leading to its page where the page around offers that. */
export function RecordTitle({ cell: { context, services, density }, table, id }: RecordTitleProps) {
  const [record] = useRecordNames({ table, ids: [id], context, services });
  const title = record?.title ?? '…';
  const { RecordLink } = services;
  return (
    <LineText text={title} density={density}>
      {RecordLink ? (
        <RecordLink table={table} id={id}>
          {title}
        </RecordLink>
      ) : (
        title
      )}
    </LineText>
  );
}
