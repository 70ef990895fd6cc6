import { DeleteOutlined, EllipsisOutlined } from '@ant-design/icons';
import type { ThingKind } from '@stepwell/definition';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import type { Part } from '../here/parts.ts';
import { useRemoval } from '../here/use-removal.tsx';
import { useDesignWords } from '../words/words.ts';
import styles from './change.module.css';
import { KeyInput } from './key-input.tsx';
import { UsesButton } from './uses-button.tsx';

const KINDS: { readonly [folder: string]: ThingKind } = {
  tables: 'table',
  forms: 'form',
  processes: 'process',
  timeouts: 'timeout',
  pages: 'page',
  roles: 'role',
  calendars: 'calendar',
};

/** What may be done to a part as a whole: its key, where it is used, and taking it away. */
export function PartMenu({ part, name }: { readonly part: Part; readonly name: string }) {
  const { say } = useDesignWords();
  const [isOpen, setOpen] = useState(false);
  const kind = KINDS[part.folder];
  if (!kind) return null;
  const more = say('change.partMore', { name });
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<PartActs part={part} name={name} kind={kind} close={() => setOpen(false)} />}
    >
      <Button type="text" icon={<EllipsisOutlined />} aria-label={more} title={more} />
    </Popover>
  );
}

interface PartActsProps {
  readonly part: Part;
  readonly name: string;
  readonly kind: ThingKind;
  readonly close: () => void;
}

function PartActs({ part, name, kind, close }: PartActsProps) {
  const { open, files } = useDesign();
  const { say } = useDesignWords();
  const { remove, dialog } = useRemoval();
  const thing = { kind, key: part.key };
  const others = [...files.keys()].filter((path) => path !== part.path);
  const next = others.find((path) => path.startsWith(`${part.folder}/`)) ?? 'app.json';
  const take = () =>
    void remove({
      name: say('change.partDeleted', { what: say(`part.${part.folder}`), name }),
      operations: [{ op: 'remove', at: part.path }],
      thing,
      done: () => {
        close();
        open(next);
      },
    });
  return (
    <div className={styles['menu']}>
      <KeyInput key={part.key} thing={thing} name={name} done={(to) => open(`${part.folder}/${to}.json`)} />
      <p className={styles['hint']}>{say('change.keyHint')}</p>
      <div className={styles['acts']}>
        <UsesButton thing={thing} name={name} />
        <Button danger icon={<DeleteOutlined />} onClick={take}>
          {say('fields.remove')}
        </Button>
      </div>
      {dialog}
    </div>
  );
}
