import { PlayCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import styles from '../shell/shell.module.css';
import { useDesignWords } from '../words/words.ts';

const RehearsalScreen = lazy(() => import('./rehearsal-screen.tsx'));

/** Opens the test-run of the draft; what it is made of comes when it is pressed. */
export function TryButton() {
  const { say } = useDesignWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="text" icon={<PlayCircleOutlined />} aria-label={say('try.open')} onClick={() => setOpen(true)}>
        <span className={styles['wide']}>{say('try.open')}</span>
      </Button>
      {isOpen && (
        <Suspense>
          <RehearsalScreen close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
