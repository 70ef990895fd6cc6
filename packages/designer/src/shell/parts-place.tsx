import { MenuOutlined } from '@ant-design/icons';
import { addresses, LanguageSwitch } from '@stepwell/ui/design';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import { useIsNarrow } from '../here/use-is-narrow.ts';
import { useDesignWords } from '../words/words.ts';
import { PartsTree } from './parts-tree.tsx';
import styles from './shell.module.css';

/** The parts of the app beside the canvas; where there is no room for them PartsButton shows them. */
export function PartsPlace() {
  const { say } = useDesignWords();
  if (useIsNarrow()) return null;
  return (
    <nav className={styles['tree']} aria-label={say('design.parts')}>
      <PartsTree />
    </nav>
  );
}

/** Opens the parts of the app in a drawer, which closes when one is chosen. */
export function PartsButton() {
  const { app, path } = useDesign();
  const { say } = useDesignWords();
  const [openedAt, setOpenedAt] = useState<string>();
  const isNarrow = useIsNarrow();
  useEffect(() => setOpenedAt((at) => (at === path ? at : undefined)), [path]);
  if (!isNarrow) return null;
  const isOpen = openedAt !== undefined;
  return (
    <>
      <Button
        type="text"
        icon={<MenuOutlined />}
        aria-label={say('design.parts')}
        aria-expanded={isOpen}
        onClick={() => setOpenedAt(path)}
      />
      <Drawer
        open={isOpen}
        placement="left"
        size={300}
        title={say('design.parts')}
        onClose={() => setOpenedAt(undefined)}
        styles={{ body: { padding: '8px 12px 24px' } }}
        extra={<LanguageSwitch />}
        footer={<Link to={addresses.home(app)}>{say('design.back')}</Link>}
      >
        <nav aria-label={say('design.parts')}>
          <PartsTree />
        </nav>
      </Drawer>
    </>
  );
}
