import type { Page } from '@stepwell/definition';
import { icons, wordsOf } from '@stepwell/ui/design';
import { Input, Select } from 'antd';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import editors from '../editors.module.css';
import { Labelled } from '../labelled.tsx';
import { Properties } from '../more/more.tsx';
import { usePartChoices } from '../use-part-choices.ts';
import { useProperty } from '../use-property.ts';
import { wordsWith } from '../words-with.ts';

/** What holds for the page itself: what it is for, how its entry in the menu looks, who sees it. */
export function PagePanel({ part, page }: { readonly part: Part; readonly page: Page }) {
  const { say, locale } = useDesignWords();
  const set = useProperty(part.path, page, wordsOf(page.label, locale, part.key));
  const [tables, roles] = [usePartChoices('tables'), usePartChoices('roles')];
  return (
    <div className={editors['panelBody']}>
      <p className={editors['pale']}>{say('page.hint')}</p>
      <Labelled text={say('fields.help')}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize
            value={wordsOf(page.help, locale)}
            onChange={({ target }) => set('help', wordsWith(page.help, locale, target.value))}
          />
        )}
      </Labelled>
      <IconChoice value={page.icon} onChange={(icon) => set('icon', icon)} />
      <Labelled text={say('page.table')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            value={page.table ?? null}
            options={tables}
            placeholder={say('page.tableNone')}
            onChange={(table) => set('table', table)}
          />
        )}
      </Labelled>
      <Labelled text={say('page.roles')}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            value={[...(page.roles ?? [])]}
            options={roles}
            placeholder={say('page.everybody')}
            onChange={(chosen) => set('roles', chosen)}
          />
        )}
      </Labelled>
      <Properties of="pages" at={part.path} holder={page} table={page.table} called={wordsOf(page.label, locale, part.key)} />
    </div>
  );
}

function IconChoice({ value, onChange }: { readonly value: string | undefined; readonly onChange: (icon: unknown) => void }) {
  const { say } = useDesignWords();
  return (
    <Labelled text={say('page.icon')}>
      {(id) => (
        <Select
          id={id}
          allowClear
          value={value ?? null}
          options={Object.entries(icons).map(([name, Icon]) => ({ value: name, label: <Icon />, title: name }))}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}
