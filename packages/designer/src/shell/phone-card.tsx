import { UserAddOutlined } from '@ant-design/icons';
import { addresses, post, useSentence } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useDraftView, useHand } from '../here/design-context.ts';
import { PEOPLE } from '../here/parts.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './phone.module.css';
import { ScanCode } from './scan-code.tsx';

interface PhoneLink {
  readonly address: string;
  readonly link: string;
  readonly isReachable: boolean;
}

/** Links last ten minutes; whoever still looks then gets another. */
const AGAIN = 9 * 60 * 1000;

/** A picture to scan and the address it holds, which signs its owner in once; or why a phone cannot get here. */
export function PhoneCard({ close }: { readonly close: () => void }) {
  const { app, open } = useHand();
  const invite = () => {
    close();
    open(PEOPLE);
  };
  const { basedOn } = useDraftView();
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    // The dialog that published took the cursor with it.
    if (document.activeElement === document.body) here.current?.focus();
  }, []);
  const { say } = useDesignWords();
  const sentence = useSentence();
  const { data, error } = useQuery({
    queryKey: ['phone link', app],
    queryFn: () => post<PhoneLink>('/api/me/phone', { app }),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: AGAIN,
    refetchOnWindowFocus: false,
  });
  return (
    <section
      ref={here}
      tabIndex={-1}
      className={styles['card']}
      aria-label={say('phone.open')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h3>{say('phone.title')}</h3>
      <p className={styles['pale']}>{say('phone.version', { version: basedOn })}</p>
      {error && <Alert type="error" showIcon title={sentence(error)} />}
      {data?.isReachable && <ScanCode text={data.link} />}
      {data && !data.isReachable && <Alert type="info" showIcon title={say('phone.unreachable')} />}
      {data && (
        <a className={styles['link']} href={data.link} target="_blank" rel="noreferrer">
          {data.link}
        </a>
      )}
      <p className={styles['pale']}>{say('phone.once')}</p>
      <Button block href={addresses.home(app)} target="_blank">
        {say('phone.here')}
      </Button>
      <Button block type="text" icon={<UserAddOutlined />} onClick={invite}>
        {say('phone.colleagues')}
      </Button>
    </section>
  );
}
