import { DeleteOutlined, EditOutlined, HomeOutlined, MoreOutlined } from '@ant-design/icons';
import type { WireSavedView } from '@stepwell/engine';
import { Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import { MenuEntry } from '../shell/menu-entry.tsx';
import menu from '../shell/shell.module.css';
import { withinWindow } from '../shell/within-window.ts';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import type { useViewWrites } from './use-views.ts';
import styles from './views.module.css';

interface ViewMenuProps {
  readonly view: WireSavedView;
  readonly writes: ReturnType<typeof useViewWrites>;
  readonly edit: () => void;
  /** Leads away from a view that was deleted. */
  readonly leave: () => void;
}

/** What can be done with the view that is open. */
export function ViewMenu({ view, writes, edit, leave }: ViewMenuProps) {
  const { say } = useWords();
  const toaster = useToaster();
  const [open, setOpen] = useState(false);
  const { name, isDefault, mayChange } = view;
  const failed = (error: unknown) => toaster.failed(sentenceOf(error));
  const setDefault = () =>
    writes
      .setDefault(view, !isDefault)
      .then((now) => now.isDefault && toaster.done((say) => say('view.defaultSet', { name })), failed);
  const remove = () =>
    writes.remove(view).then(() => {
      leave();
      toaster.done(
        (say) => say('view.removed', { name }),
        () => writes.restore(view),
      );
    }, failed);
  const item = (icon: ReactNode, text: string, run: () => unknown) => {
    const close = () => {
      setOpen(false);
      return run();
    };
    return <MenuEntry icon={icon} text={text} run={close} />;
  };
  const content = (
    <div className={menu['menu']}>
      {item(<HomeOutlined />, say(isDefault ? 'view.defaultOff' : 'view.default'), setDefault)}
      {mayChange && item(<EditOutlined />, say('view.edit'), edit)}
      {mayChange && item(<DeleteOutlined />, say('view.remove'), remove)}
    </div>
  );
  return (
    <Popover
      content={content}
      trigger="click"
      placement="bottomLeft"
      align={withinWindow}
      arrow={false}
      open={open}
      onOpenChange={setOpen}
    >
      <button type="button" className={styles['more']} aria-label={say('view.menuOf', { name })} aria-expanded={open}>
        <MoreOutlined />
      </button>
    </Popover>
  );
}
