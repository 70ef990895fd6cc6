import { useParams } from '@tanstack/react-router';
import { useApp } from '../app/app-context.ts';
import { NotFoundPage } from '../routes/not-found-page.tsx';
import { PageView } from './page-view.tsx';

/** The page at this address. */
export function PageRoute() {
  const { app } = useApp();
  const { page: key = '' } = useParams({ strict: false }) as { page?: string };
  const page = app.pages.find((one) => one.key === key);
  return page ? <PageView key={key} page={page} /> : <NotFoundPage />;
}
