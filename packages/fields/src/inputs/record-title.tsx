import { theme } from 'antd';
import type { CellProps } from '../field-input.ts';
import { LineText } from './line-text.tsx';
import { useRecordNames } from './record-names.tsx';
import { titleOf } from './title-of.tsx';

interface RecordTitleProps {
  readonly cell: CellProps;
  readonly table: string;
  readonly id: string;
}

/** A record by its title, leading to its page where the page around offers that and the reader may see it. */
export function RecordTitle({ cell: { context, services, density }, table, id }: RecordTitleProps) {
  const [record] = useRecordNames({ table, ids: [id], context, services });
  const { token } = theme.useToken();
  const title = titleOf(context, record);
  const { RecordLink } = services;
  const plain = record?.isHidden ? <span style={{ color: token.colorTextTertiary }}>{title}</span> : title;
  return (
    <LineText text={title} density={density}>
      {RecordLink && !record?.isHidden ? (
        <RecordLink table={table} id={id}>
          {title}
        </RecordLink>
      ) : (
        plain
      )}
    </LineText>
  );
}
