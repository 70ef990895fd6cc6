import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useDraftRules } from '../../here/use-draft-rules.ts';
import { useDesignWords } from '../../words/words.ts';
import type { ActionEntry } from './step-acts.ts';
import { useNewActions } from './use-new-actions.ts';

interface AddActionProps {
  readonly table: string;
  readonly add: (entry: ActionEntry) => void;
  /** What can be done besides actions. */
  readonly others?: readonly { readonly label: string; readonly add: () => void }[];
}

/** Begins one of the actions there are. */
export function AddAction({ table, add, others = [] }: AddActionProps) {
  const { say, locale } = useDesignWords();
  const made = useNewActions(table, useDraftRules()?.vocabulary.actions ?? []);
  const items = [
    ...made.map(({ spec, entry }) => ({ key: spec.name, label: spec.label[locale], onClick: () => add(entry) })),
    ...others.map((other) => ({ key: ` ${other.label}`, label: other.label, onClick: other.add })),
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" size="small" icon={<PlusOutlined />}>
        {say('step.do')}
      </Button>
    </Dropdown>
  );
}
