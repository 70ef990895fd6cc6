import {
  AppstoreAddOutlined,
  ArrowLeftOutlined,
  CopyOutlined,
  DownloadOutlined,
  FileExcelOutlined,
  ImportOutlined,
  PlusCircleOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { addresses, ErrorState, HomeLink, LanguageSwitch, wordsOf } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { ForFingers } from '../shell/for-fingers.tsx';
import { InWords } from '../words/in-words.tsx';
import { useDesignWords } from '../words/words.ts';
import { type Designs, designsQuery } from './designs-query.ts';
import { NewAppDialog } from './new-app-dialog.tsx';
import styles from './start.module.css';
import { StartOutline } from './start-outline.tsx';
import { TemplateList } from './template-list.tsx';
import type { Way } from './ways.tsx';

const ICONS: { readonly [way in Exclude<Way, 'template'>]: typeof PlusCircleOutlined } = {
  trade: TableOutlined,
  sheet: FileExcelOutlined,
  nothing: PlusCircleOutlined,
  clone: CopyOutlined,
  file: ImportOutlined,
};

/** The page on which apps begin: the ways to a new one, and those that somebody designs already. */
export default function StartPage() {
  return (
    <InWords otherwise={<StartOutline />}>
      <ForFingers>
        <Start />
      </ForFingers>
    </InWords>
  );
}

function Start() {
  const { say } = useDesignWords();
  const { data, error, refetch } = useQuery(designsQuery);
  // Who tried a template comes back to use it.
  const { use } = useSearch({ strict: false }) as { use?: string };
  const [chosen, setChosen] = useState<{ way: Way; from?: string } | undefined>(
    use === undefined ? undefined : { way: 'template', from: use },
  );
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} way={<HomeLink />} />;
  if (!data) return <StartOutline />;
  const isFirst = data.apps.length === 0;
  const ways = (Object.keys(ICONS) as (keyof typeof ICONS)[]).filter((way) => !(isFirst && way === 'clone'));
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        {!isFirst && (
          <Link to={addresses.root} aria-label={say('design.back')}>
            <Button type="text" icon={<ArrowLeftOutlined />} tabIndex={-1} aria-hidden="true" />
          </Link>
        )}
        <h1>{say('start.title')}</h1>
        <LanguageSwitch />
      </header>
      <main id="content" className={styles['main']}>
        <section aria-label={say('start.new')}>
          <h2>{say(isFirst ? 'start.where' : 'start.new')}</h2>
          {isFirst && <p className={styles['intro']}>{say('start.whereWhy')}</p>}
          <div className={styles['ways']}>
            {ways.map((way) => (
              <WayButton key={way} way={way} choose={() => setChosen({ way })} />
            ))}
          </div>
        </section>
        <TemplateList choose={(from) => setChosen({ way: 'template', from })} />
        <Apps designs={data} clone={(from) => setChosen({ way: 'clone', from })} />
      </main>
      {chosen && <NewAppDialog {...chosen} taken={data.taken} close={() => setChosen(undefined)} />}
    </div>
  );
}

function WayButton({ way, choose }: { readonly way: keyof typeof ICONS; readonly choose: () => void }) {
  const { say } = useDesignWords();
  const Icon = ICONS[way];
  return (
    <button type="button" className={styles['way']} onClick={choose}>
      <Icon className={styles['icon'] ?? ''} />
      <strong>{say(`start.${way}`)}</strong>
      <span>{say(`start.${way}Why`)}</span>
    </button>
  );
}

function Apps({ designs, clone }: { readonly designs: Designs; readonly clone: (key: string) => void }) {
  const { say, locale } = useDesignWords();
  if (designs.apps.length === 0) return null;
  return (
    <section aria-label={say('start.apps')}>
      <h2>{say('start.apps')}</h2>
      <ul className={styles['apps']}>
        {designs.apps.map(({ key, label, version }) => {
          const name = wordsOf(label, locale, key);
          return (
            <li key={key}>
              <AppstoreAddOutlined className={styles['icon'] ?? ''} />
              <Link to={addresses.design(key)} className={styles['appName'] ?? ''}>
                {name}
              </Link>
              <span className={styles['pale']}>v{version}</span>
              <Link to={addresses.home(key)}>{say('start.open')}</Link>
              <Tooltip title={say('start.cloneIt')}>
                <Button
                  type="text"
                  icon={<CopyOutlined />}
                  aria-label={`${say('start.cloneIt')} · ${name}`}
                  onClick={() => clone(key)}
                />
              </Tooltip>
              <Tooltip title={say('start.export')}>
                <Button
                  type="text"
                  icon={<DownloadOutlined />}
                  href={`/api/apps/${key}/bundle`}
                  download={`${key}.stepwell.json`}
                  aria-label={`${say('start.export')} · ${name}`}
                />
              </Tooltip>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
