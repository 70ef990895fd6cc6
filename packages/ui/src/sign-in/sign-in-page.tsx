import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { addresses } from '../app/addresses.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { StepsMark } from '../states/steps-mark.tsx';
import { useWords } from '../words/words.ts';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';

const PRODUCT = 'Stepwell';

/** The page before every other: account and password, or a word about the link. Then one goes on where one was. */
export function SignInPage() {
  const { say } = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const { from = addresses.root } = useSearch({ strict: false }) as { from?: string };
  const goOn = () => {
    client.clear();
    router.history.push(from);
  };
  return (
    <div className={styles['page']}>
      <div className={styles['corner']}>
        <LanguageSwitch />
      </div>
      <main className={styles['card']}>
        <span className={styles['mark']}>
          <StepsMark size={32} />
          <span translate="no">{PRODUCT}</span>
        </span>
        <h1>{say('signIn.title')}</h1>
        <p className={styles['intro']}>{say('signIn.lead')}</p>
        <SignInForm done={goOn} />
        <p className={styles['hint']}>{say('signIn.link')}</p>
      </main>
    </div>
  );
}
