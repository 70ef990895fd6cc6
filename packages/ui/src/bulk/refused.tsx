import { DownloadOutlined } from '@ant-design/icons';
import type { BulkResult } from '@stepwell/engine';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { base } from '../api/place.ts';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { useWords } from '../words/words.ts';
import styles from './bulk.module.css';

interface RefusedProps {
  readonly table: string;
  readonly result: Pick<BulkResult, 'failed'>;
  /** The file of all of them. */
  readonly file?: string | undefined;
  readonly follow?: () => void;
}

/** The records that a bulk act leaves as they are, each with why and the way to it. */
export function Refused({ table, result, file, follow }: RefusedProps) {
  const { key } = useApp();
  const { say } = useWords();
  return (
    <>
      <ul className={styles['refused']}>
        {result.failed.map(({ id, title, reasons }) => (
          <li key={id} className={styles['item']}>
            {title ? (
              <Link to={addresses.record(key, table, id)} onClick={() => follow?.()}>
                {title}
              </Link>
            ) : (
              <span>{say('record.untitled')}</span>
            )}
            <span className={styles['reasons']}>{reasons.join(' ')}</span>
          </li>
        ))}
      </ul>
      {file && (
        <Button icon={<DownloadOutlined />} href={`${base}/api/files/${file}`}>
          {say('bulk.refusedFile')}
        </Button>
      )}
    </>
  );
}
