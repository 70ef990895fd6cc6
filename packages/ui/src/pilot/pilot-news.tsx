import type { WirePilotNews } from '@stepwell/engine';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { get, post } from '../api/api.ts';
import { useApp } from '../app/app-context.ts';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import styles from './pilot.module.css';

/** What is new in the version that is tried, in words, and a place to say what one thinks of it. */
export function PilotNews({ close }: { readonly close: () => void }) {
  const { key, version } = useApp();
  const { say, locale } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['pilot-news', key, version],
    queryFn: ({ signal }) => get<WirePilotNews>(`/api/apps/${key}/pilot/news`, signal),
    staleTime: 60_000,
  });
  return (
    <div className={styles['news']}>
      <p className={styles['intro']}>
        {data ? say('pilot.since', { date: new Date(data.since).toLocaleDateString(locale) }) : say('pilot.why')}
      </p>
      {!data && !error && <LoadingState rows={3} />}
      {!data && error && <ErrorState compact error={error} retry={() => void refetch()} />}
      {data?.note && <p className={styles['note']}>{data.note}</p>}
      {data && data.parts.length > 0 && <News parts={data.parts} />}
      <SayWhat close={close} />
    </div>
  );
}

function News({ parts }: Pick<WirePilotNews, 'parts'>) {
  const { say, locale } = useWords();
  return (
    <section aria-label={say('pilot.news')}>
      <ul className={styles['parts']}>
        {parts.map(({ path, what, name, lines }) => (
          <li key={path} className={styles['part']}>
            <span className={styles['partName']}>
              {what[locale]} · {name[locale]}
            </span>
            <ul className={styles['lines']}>
              {lines.map(({ at, text }) => (
                <li key={`${at} ${text.en}`}>{text[locale]}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One field: the page on which somebody writes goes along. */
function SayWhat({ close }: { readonly close: () => void }) {
  const { key } = useApp();
  const { say } = useWords();
  const toaster = useToaster();
  const id = useId();
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const page = `${window.location.pathname}${window.location.search}`.slice(0, 500);
      await post(`/api/apps/${key}/pilot/remarks`, { text: text.trim(), page });
      toaster.done((say) => say('pilot.thanks'));
      close();
    } catch (error) {
      setBusy(false);
      toaster.failed(sentenceOf(error));
    }
  };
  return (
    <form className={styles['say']} onSubmit={(event) => void send(event)}>
      <label htmlFor={id}>{say('pilot.say')}</label>
      <Input.TextArea
        id={id}
        value={text}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        placeholder={say('pilot.sayHow')}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" htmlType="submit" className={styles['send'] ?? ''} loading={isBusy} disabled={text.trim() === ''}>
        {say('pilot.send')}
      </Button>
    </form>
  );
}
