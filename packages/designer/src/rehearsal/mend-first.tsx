import { ToolOutlined } from '@ant-design/icons';
import { sayProblem } from '@stepwell/definition';
import { ApiError, EmptyState } from '@stepwell/ui/design';
import { Button } from 'antd';
import { useDesign } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './rehearsal.module.css';

/** Whether a draft cannot be tried before it is mended. */
export const mustMend = (error: unknown): error is ApiError => error instanceof ApiError && error.code === 'MEND_BEFORE_TRYING';

/** What must be mended before the draft can be tried; each line leads to its place. */
export function MendFirst({ error, close }: { readonly error: ApiError; readonly close: () => void }) {
  const { files, open, select } = useDesign();
  const { say, locale } = useDesignWords();
  const found = (error.details.problems ?? []).filter(({ severity }) => severity === 'error');
  const errors = found.map((problem) => sayProblem(files, problem));
  const goTo = (path: string) => {
    open(path.split('#')[0] ?? '');
    select(path);
    close();
  };
  const list = (
    <span className={styles['mend']}>
      {errors.map(({ path, code, message }) => (
        <button key={`${path} ${code}`} type="button" onClick={() => goTo(path)}>
          {message[locale]}
        </button>
      ))}
    </span>
  );
  return (
    <EmptyState
      icon={<ToolOutlined />}
      title={say('try.mend', { count: errors.length })}
      why={list}
      act={<Button onClick={close}>{say('try.leave')}</Button>}
    />
  );
}
