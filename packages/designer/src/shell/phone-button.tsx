import { MobileOutlined } from '@ant-design/icons';
import { LoadingState } from '@stepwell/ui/design';
import { Button, Popover } from 'antd';
import { lazy, Suspense } from 'react';
import { useDesignWords } from '../words/words.ts';
import styles from './shell.module.css';

const PhoneCard = lazy(async () => ({ default: (await import('./phone-card.tsx')).PhoneCard }));

interface Props {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** The way to the app on one's own phone; it opens by itself once something is published. */
export function PhoneButton({ isOpen, setOpen }: Props) {
  const { say } = useDesignWords();
  const card = (
    <Suspense fallback={<LoadingState />}>
      <PhoneCard close={() => setOpen(false)} />
    </Suspense>
  );
  return (
    <Popover
      content={card}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      open={isOpen}
      onOpenChange={setOpen}
      arrow={false}
    >
      <Button type="text" icon={<MobileOutlined />} aria-expanded={isOpen} aria-label={say('phone.open')}>
        <span className={styles['wide']}>{say('phone.short')}</span>
      </Button>
    </Popover>
  );
}
