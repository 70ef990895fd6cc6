import { useQuery } from '@tanstack/react-query';
import { useApp } from '../app/app-context.ts';
import { nameQuery } from '../data/use-services.ts';

/** The name of a user, once it is known. */
export function PersonName({ id }: { id: string }) {
  const here = useApp();
  const { data } = useQuery(nameQuery(here, 'user', id));
  return <strong>{data?.title ?? ''}</strong>;
}
