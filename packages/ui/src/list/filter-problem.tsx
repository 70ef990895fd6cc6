import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { ApiError } from '../api/api-error.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { useSentence } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import styles from './list.module.css';

/** What the server says is wrong with what was asked; undefined where asking again may help. */
function useRefused(error: unknown): string | undefined {
  const { locale } = useWords();
  const sentence = useSentence();
  if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500) return undefined;
  return error.details.problems?.map(({ message }) => message[locale]).join(' ') || sentence(error);
}

interface FilterProblemProps {
  readonly error: unknown;
  /** Back to what was asked before; the list still shows it. */
  readonly putBack: () => void;
  readonly retry: () => void;
}

/** Says at a filter what is wrong with it, and offers the way back. */
export function FilterProblem({ error, putBack, retry }: FilterProblemProps) {
  const { say } = useWords();
  const sentence = useSentence();
  const refused = useRefused(error);
  return (
    <p role="alert" className={styles['filterProblem']}>
      <WarningOutlined />
      <span>{refused ?? sentence(error)}</span>
      <Button type="text" size="small" onClick={refused ? putBack : retry}>
        {say(refused ? 'filter.putBack' : 'act.retry')}
      </Button>
    </p>
  );
}

interface NoListProps {
  readonly error: unknown;
  readonly retry: () => void;
  /** Takes the filter away; left out where there is none. */
  readonly clear: (() => void) | undefined;
}

/** What stands where a list could not be had: because of its filter, or for another reason. */
export function NoList({ error, retry, clear }: NoListProps) {
  const { say } = useWords();
  const refused = useRefused(error);
  if (!refused || !clear) return <ErrorState error={error} retry={retry} />;
  const act = <Button onClick={clear}>{say('list.clearFilter')}</Button>;
  return <EmptyState icon={<WarningOutlined />} title={say('filter.wrong')} why={refused} act={act} />;
}
