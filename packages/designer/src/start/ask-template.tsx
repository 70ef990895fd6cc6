import type { Words } from '@stepwell/expression';
import { get, LoadingState, useSentence, type WireTemplate, wordsOf } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { type DesignWord, useDesignWords } from '../words/words.ts';
import { cloneOf } from './new-app.ts';
import styles from './template.module.css';
import { templatesQuery } from './templates-query.ts';
import type { AskProps } from './way.ts';

/** From a template: what comes with it is shown before. */
export function AskTemplate({ ready, suggest, from }: AskProps) {
  const { say, locale } = useDesignWords();
  const sentence = useSentence();
  const { data: templates } = useQuery(templatesQuery);
  const template = templates?.find(({ key, trial }) => key === from || trial === from);
  const { data: bundle, error } = useQuery({
    queryKey: ['template', template?.key],
    queryFn: () => get<{ [path: string]: unknown }>(`/api/templates/${template?.key}/bundle`),
    enabled: template !== undefined,
    retry: false,
  });
  const name = template && wordsOf(template.label, locale, template.key);
  useEffect(() => {
    ready(bundle && template && { files: (answers) => cloneOf(bundle, answers), key: template.key });
  }, [bundle, template, ready]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once for each template, whatever is written since
  useEffect(() => {
    if (name) suggest(name);
  }, [name]);
  return (
    <>
      {error && <Alert type="error" showIcon title={sentence(error)} />}
      {template ? <Within template={template} /> : !error && <LoadingState rows={3} />}
      <p className={styles['counts']}>{say('start.templateWhat')}</p>
    </>
  );
}

/** What is in a template, kind by kind; stages stand in the order in which they are gone through. */
function Within({ template }: { readonly template: WireTemplate }) {
  const { say, locale } = useDesignWords();
  const { tables, processes, pages, roles } = template;
  const kinds: readonly (readonly [DesignWord, readonly Words[]])[] = [
    ['start.inTables', tables],
    ['start.inPages', pages],
    ['start.inRoles', roles],
  ];
  return (
    <dl className={styles['within']}>
      {processes.map(({ label, stages }) => (
        <div key={label.en}>
          <dt>
            {say('start.inProcesses')} · {wordsOf(label, locale, '')}
          </dt>
          <dd>{stages.map((stage) => wordsOf(stage.label, locale, '')).join(' → ')}</dd>
        </div>
      ))}
      {kinds.map(([word, labels]) => (
        <div key={word}>
          <dt>{say(word)}</dt>
          <dd>
            {labels.map((label) => (
              <span key={label.en} className={styles['chip']}>
                {wordsOf(label, locale, '')}
              </span>
            ))}
            {labels.length === 0 && say('start.inNone')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
