import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { LoadingState, post, useSentence, type WireInvitation } from '@stepwell/ui/design';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useHand } from '../here/design-context.ts';
import { ScanCode } from '../shell/scan-code.tsx';
import { useDesignWords } from '../words/words.ts';
import styles from './people.module.css';
import { peopleKey } from './people-queries.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly close: () => void;
}

/** A link that lets somebody in once: to be copied into a message, or scanned by his phone. */
export function InvitationDialog({ id, name, close }: Props) {
  const { app } = useHand();
  const { say } = useDesignWords();
  const sentence = useSentence();
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['invitation', app, id],
    queryFn: () => post<WireInvitation>(`/api/apps/${app}/people/${id}/invitation`, {}),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const leave = () => {
    void client.invalidateQueries({ queryKey: peopleKey(app) });
    close();
  };
  return (
    <Modal open width={420} title={say('users.inviteTitle', { name })} footer={null} onCancel={leave}>
      <div className={styles['invitation']}>
        {error && <Alert type="error" showIcon title={sentence(error)} />}
        {!data && !error && <LoadingState rows={4} />}
        {data && <Invitation invitation={data} name={name} />}
      </div>
    </Modal>
  );
}

function Invitation({ invitation, name }: { readonly invitation: WireInvitation; readonly name: string }) {
  const { say, locale } = useDesignWords();
  const { link, isReachable, until } = invitation;
  const last = new Date(until).toLocaleString(locale, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  return (
    <>
      {isReachable ? <ScanCode text={link} /> : <Alert type="info" showIcon title={say('users.inviteUnreachable')} />}
      <CopyLine text={link} />
      <p className={styles['pale']}>{say('users.inviteOnce', { name, until: last })}</p>
    </>
  );
}

/** A text and the button that copies it; where the clipboard is closed, over plain http, it is marked and copied as of old. */
function CopyLine({ text }: { readonly text: string }) {
  const { say } = useDesignWords();
  const input = useRef<InputRef>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    if (!navigator.clipboard) document.execCommand('copy');
    setCopied(true);
  };
  return (
    <div className={styles['copy']}>
      <Input ref={input} readOnly value={text} aria-label={say('users.signIn')} onFocus={({ target }) => target.select()} />
      <Button type="primary" autoFocus icon={isCopied ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
        {say(isCopied ? 'users.copied' : 'users.copy')}
      </Button>
    </div>
  );
}
