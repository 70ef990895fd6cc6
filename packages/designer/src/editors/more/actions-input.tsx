import { PlusOutlined } from '@ant-design/icons';
import { below } from '@stepwell/definition';
import { Button, Dropdown } from 'antd';
import { DraftApp } from '../../here/draft-app.tsx';
import { useDraftRules } from '../../here/use-draft-rules.ts';
import { useDesignWords } from '../../words/words.ts';
import { ActionRows } from '../steps/action-rows.tsx';
import { type ActionEntry, addTo } from '../steps/step-acts.ts';
import { useNewActions } from '../steps/use-new-actions.ts';
import styles from './more.module.css';
import type { PropertyProps } from './place.ts';

/** Actions in their order, each as a line. */
export function ActionsInput(props: PropertyProps) {
  return (
    <section aria-label={props.title} className={styles['list']}>
      <span className={styles['head']}>{props.title}</span>
      <DraftApp>
        <Actions {...props} />
      </DraftApp>
    </section>
  );
}

function Actions({ at, holder, name, table = '', change }: PropertyProps) {
  const { say, locale } = useDesignWords();
  const made = useNewActions(table, useDraftRules()?.vocabulary.actions ?? []);
  const actions = (holder[name] ?? []) as readonly ActionEntry[];
  const add = (key: string) => {
    const entry = made.find(({ spec }) => spec.name === key)?.entry;
    if (entry) change([addTo(at, holder, name, entry)]);
  };
  return (
    <>
      <ActionRows table={table} at={below(at, name)} actions={actions} change={change} />
      <Dropdown
        trigger={['click']}
        menu={{ items: made.map(({ spec }) => ({ key: spec.name, label: spec.label[locale] })), onClick: ({ key }) => add(key) }}
      >
        <Button size="small" icon={<PlusOutlined />}>
          {say('more.addAction')}
        </Button>
      </Dropdown>
    </>
  );
}
