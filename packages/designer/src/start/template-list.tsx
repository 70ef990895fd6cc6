import { addresses, ErrorState, type WireTemplate, wordsOf } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useDesignWords } from '../words/words.ts';
import styles from './template.module.css';
import { TemplatePicture } from './template-picture.tsx';
import { templatesQuery } from './templates-query.ts';

interface Props {
  readonly choose: (key: string) => void;
}

/** The apps that others can begin with: what each looks like, what is in it, and the ways to try and to use it. */
export function TemplateList({ choose }: Props) {
  const { say } = useDesignWords();
  const { data, error, refetch } = useQuery(templatesQuery);
  if (data?.length === 0) return null;
  return (
    <section aria-label={say('start.templates')}>
      <h2>{say('start.templates')}</h2>
      <p className={styles['intro']}>{say('start.templatesWhy')}</p>
      {error && !data && <ErrorState compact error={error} retry={() => void refetch()} />}
      <ul className={styles['templates']}>
        {data?.map((template) => <TemplateCard key={template.key} template={template} choose={choose} />) ??
          (!error && <Waiting />)}
      </ul>
    </section>
  );
}

/** The cards while they are on their way. */
const Waiting = () => (
  <>
    <li className={styles['waiting']} />
    <li className={styles['waiting']} />
  </>
);

function TemplateCard({ template, choose }: Props & { readonly template: WireTemplate }) {
  const { say, locale } = useDesignWords();
  const { key, trial, label, help, tables, processes, pages, roles } = template;
  const name = wordsOf(label, locale, key);
  const counts = { tables: tables.length, processes: processes.length, pages: pages.length, roles: roles.length };
  return (
    <li className={styles['template']}>
      <TemplatePicture template={template} />
      <h3>{name}</h3>
      {help && <p>{wordsOf(help, locale, '')}</p>}
      <p className={styles['counts']}>{say('start.templateCount', counts)}</p>
      <div className={styles['acts']}>
        <Button href={addresses.practice(trial)} aria-label={say('start.templateTryIt', { name })}>
          {say('start.templateTry')}
        </Button>
        <Button type="primary" aria-label={say('start.templateUseIt', { name })} onClick={() => choose(key)}>
          {say('start.templateUse')}
        </Button>
      </div>
    </li>
  );
}
