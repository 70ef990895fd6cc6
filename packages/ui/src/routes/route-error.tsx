import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ApiError } from '../api/api-error.ts';
import { ErrorState } from '../states/error-state.tsx';
import { HomeLink } from './home-link.tsx';

/** Nothing changes by asking again for what is not there, or not for the reader. */
const isFinal = (error: unknown): boolean => error instanceof ApiError && (error.status === 403 || error.status === 404);

/** What stands where a page could not be opened: try again, or go where there is something. */
export function RouteError({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return <ErrorState error={error} {...(!isFinal(error) && { retry })} way={<HomeLink />} />;
}
