import { ExperimentOutlined } from '@ant-design/icons';
import { Drawer, Popover } from 'antd';
import { useState } from 'react';
import { useIsPhone } from '../theme/use-media.ts';
import { useWords } from '../words/words.ts';
import { PillButton } from './pill-button.tsx';
import styles from './pilot.module.css';
import { PilotNews } from './pilot-news.tsx';

/** Says that somebody works with a version that others do not have yet; pressed, what is new in it, and a place to say what he thinks. */
export default function PilotChip() {
  const { say } = useWords();
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const chip = (
    <PillButton icon={<ExperimentOutlined />} aria-expanded={isOpen} {...(isPhone && { onClick: () => setOpen(true) })}>
      {say('pilot.chip')}
    </PillButton>
  );
  if (isPhone)
    return (
      <div className={styles['row']}>
        {chip}
        <Drawer open={isOpen} placement="bottom" size="auto" title={say('pilot.title')} onClose={close} destroyOnHidden>
          <PilotNews close={close} />
        </Drawer>
      </div>
    );
  return (
    <Popover
      content={<PilotNews close={close} />}
      title={say('pilot.title')}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
    >
      {chip}
    </Popover>
  );
}
