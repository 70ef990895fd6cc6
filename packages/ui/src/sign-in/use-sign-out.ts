import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { remove } from '../api/api.ts';
import { addresses } from '../app/addresses.ts';

/** Ends the session and forgets everything that was loaded under it. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return () =>
    void remove('/api/session').finally(() => {
      client.clear();
      void navigate({ to: addresses.signIn });
    });
}
