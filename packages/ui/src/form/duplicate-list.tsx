import { CopyOutlined, ExportOutlined } from '@ant-design/icons';
import type { WireDuplicate, WireRecord } from '@stepwell/engine';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { useWords } from '../words/words.ts';
import styles from './duplicates.module.css';
import { useFormState } from './form-state.ts';

/** What the record may be the same as, below the field that is alike: each with what helps to tell, and the way to it. */
export function DuplicateList({ field }: { readonly field: string }) {
  const { duplicates } = useFormState();
  const found = duplicates.get(field);
  return (
    <div className={styles['told']} aria-live="polite">
      {found && (
        <ul className={styles['list']}>
          {found.map((one, place) => (
            <Duplicate key={one.record?.id ?? place} duplicate={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Duplicate({ duplicate: { record, similarity, does } }: { readonly duplicate: WireDuplicate }) {
  const { say } = useWords();
  const percent = similarity === 1 ? 100 : Math.min(99, Math.round(similarity * 100));
  const how = percent === 100 ? say('form.duplicateSame') : say('form.duplicateLike', { percent });
  return (
    <li className={styles['duplicate']} data-does={does}>
      <CopyOutlined aria-hidden="true" />
      {record ? <Known record={record} how={how} /> : <span>{say('form.duplicateHidden', { how })}</span>}
      {does === 'refuse' && <em>{say('form.duplicateRefused')}</em>}
    </li>
  );
}

function Known({ record, how }: { readonly record: WireRecord; readonly how: string }) {
  const { key: app, tables } = useApp();
  const { say } = useWords();
  const { table: key } = useFormState();
  const table = tables.get(key);
  const title = record.values[table?.definition.title ?? ''];
  const owner = table?.fields.get(table.definition.owner ?? 'created_by');
  const name = typeof title === 'string' ? title : say('form.duplicateNameless');
  return (
    <>
      <span className={styles['what']}>
        <strong>{name}</strong>
        <small>
          {how}
          {owner && <FieldCell field={owner} value={record.values[owner.definition.key]} />}
        </small>
      </span>
      <a
        href={addresses.record(app, key, record.id)}
        target="_blank"
        rel="noreferrer"
        aria-label={say('form.duplicateOpen', { name })}
      >
        {say('form.duplicateLook')} <ExportOutlined />
      </a>
    </>
  );
}
