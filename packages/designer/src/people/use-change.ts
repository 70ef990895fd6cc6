import { patch, post, recordsPath, sentenceOf, useToaster, type WireRecord } from '@stepwell/ui/design';
import { useQueryClient } from '@tanstack/react-query';
import { useHand } from '../here/design-context.ts';
import { said } from '../words/words.ts';
import { peopleKey, usersQuery } from './people-queries.ts';

interface Written {
  readonly record: WireRecord;
  readonly undo?: string;
}

/** Changes somebody at once, as any record is changed; what was done can be taken back for ten seconds. */
export function useChange(): (user: WireRecord, values: WireRecord['values']) => Promise<void> {
  const { app } = useHand();
  const client = useQueryClient();
  const toaster = useToaster();
  const again = () => client.invalidateQueries({ queryKey: peopleKey(app) });
  const show = (record: WireRecord) =>
    client.setQueryData(usersQuery(app).queryKey, (users) => users?.map((one) => (one.id === record.id ? record : one)));
  return async (user, values) => {
    show({ ...user, values: { ...user.values, ...values } });
    try {
      const { record, undo } = await patch<Written>(`${recordsPath(app, 'user')}/${user.id}`, { version: user.version, values });
      show(record);
      const back = undo && (() => post(`/api/apps/${app}/undo`, { undo }).finally(again));
      toaster.done(said('users.saved', { name: String(user.values['name'] ?? '') }), back || undefined);
    } catch (error) {
      toaster.failed(sentenceOf(error));
    } finally {
      void again();
    }
  };
}
