import type { AppInfo } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { Labelled } from '../labelled.tsx';
import { propertySet } from '../property.ts';
import { wordsWith } from '../words-with.ts';
import styles from './app.module.css';
import { currencies, languages, months, weekdays, zones } from './choices.ts';

/** What holds for the whole app: what it is for, its zone, its currency, when its weeks and years begin. */
export function AppEditor({ part }: { readonly part: Part }) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const info = part.content as AppInfo;
  const set = (what: string, option: keyof AppInfo, value: unknown) => {
    const operations = propertySet(part.path, info, option, value);
    if (operations.length > 0) act(say('app.set', { what }), operations, `${option} ${part.path}`);
  };
  const row = (what: string, option: keyof AppInfo, choice: { value: unknown; label: string }[], usual?: unknown): ReactNode => (
    <Labelled text={what}>
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={info[option] ?? usual ?? null}
          options={choice as { value: string; label: string }[]}
          onChange={(value: unknown) => set(what, option, value)}
        />
      )}
    </Labelled>
  );
  return (
    <div className={styles['app']}>
      <div className={styles['wide']}>
        <Labelled text={say('fields.help')}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={wordsOf(info.help, locale)}
              onChange={({ target }) => set(say('fields.help'), 'help', wordsWith(info.help, locale, target.value))}
            />
          )}
        </Labelled>
      </div>
      {row(say('app.timeZone'), 'timeZone', zones(info.timeZone, locale), 'UTC')}
      {row(say('app.currency'), 'currency', currencies(locale), 'CNY')}
      {row(say('app.weekStart'), 'weekStart', weekdays(locale), 1)}
      {row(say('app.yearStart'), 'fiscalYearStart', months(locale), 1)}
      <Labelled text={say('app.languages')}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={[...(info.locales ?? [])]}
            options={languages() as { value: string; label: string }[]}
            onChange={(locales) => set(say('app.languages'), 'locales', locales)}
          />
        )}
      </Labelled>
      <Labelled text={say('app.version')}>
        {(id) => (
          <Input id={id} value={info.version} onChange={({ target }) => set(say('app.version'), 'version', target.value)} />
        )}
      </Labelled>
    </div>
  );
}
