import { get, useSentence, wordsOf } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Labelled } from '../editors/labelled.tsx';
import { useDesignWords } from '../words/words.ts';
import { designsQuery } from './designs-query.ts';
import { cloneOf } from './new-app.ts';
import styles from './start.module.css';
import type { AskProps } from './way.ts';

/** By cloning an installed app: all of its definition, none of its records. */
export function AskClone({ ready, suggest, from: first }: AskProps) {
  const { say, locale } = useDesignWords();
  const sentence = useSentence();
  const [from, setFrom] = useState(first);
  const { data: designs } = useQuery(designsQuery);
  const { data: bundle, error } = useQuery({
    queryKey: ['bundle', from],
    queryFn: () => get<{ [path: string]: unknown }>(`/api/apps/${from}/bundle`),
    enabled: from !== undefined,
    gcTime: 0,
  });
  const chosen = designs?.apps.find(({ key }) => key === from);
  const name = chosen && say('start.copyOf', { name: wordsOf(chosen.label, locale, chosen.key) });
  useEffect(() => {
    ready(bundle && { files: (answers) => cloneOf(bundle, answers) });
  }, [bundle, ready]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once for each app, whatever is written since
  useEffect(() => {
    if (name) suggest(name);
  }, [name]);
  return (
    <>
      <Labelled text={say('start.cloneOf')}>
        {(id) => (
          <Select
            id={id}
            value={from ?? null}
            options={designs?.apps.map(({ key, label }) => ({ value: key, label: wordsOf(label, locale, key) })) ?? []}
            onChange={setFrom}
          />
        )}
      </Labelled>
      <p className={styles['pale']}>{say('start.cloneWhat')}</p>
      {error && <Alert type="error" showIcon title={sentence(error)} />}
    </>
  );
}
