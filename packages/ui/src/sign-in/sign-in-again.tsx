import { useSuspenseQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { meQuery } from '../app/queries.ts';
import { useWords } from '../words/words.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Signs somebody in again on the page on which his session ended; for somebody else the page begins anew. */
export function SignInAgain({ goOn }: { readonly goOn: () => void }) {
  const { say } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <Modal open width={420} closable={false} footer={null} title={say('signIn.again')}>
      <p>{say('signIn.againWhy')}</p>
      <SignInForm done={({ user }) => (user.id === me.user.id ? goOn() : window.location.reload())} />
    </Modal>
  );
}
