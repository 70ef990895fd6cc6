import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { ApiError } from '../api/api-error.ts';
import { addresses } from '../app/addresses.ts';
import { ErrorState } from '../states/error-state.tsx';
import { useWords } from '../words/words.ts';

/** Nothing changes by asking again for what is not there, or not for the reader. */
const isFinal = (error: unknown): boolean => error instanceof ApiError && (error.status === 403 || error.status === 404);

/** What stands where a page could not be opened: try again, or go where there is something. */
export function RouteError({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { say } = useWords();
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  const home = (
    <Link to={addresses.root}>
      <Button tabIndex={-1}>{say('act.home')}</Button>
    </Link>
  );
  return <ErrorState error={error} {...(!isFinal(error) && { retry })} way={home} />;
}
