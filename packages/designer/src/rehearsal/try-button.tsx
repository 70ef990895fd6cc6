import { PlayCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useDesignWords } from '../words/words.ts';

const RehearsalScreen = lazy(() => import('./rehearsal-screen.tsx'));

/** Opens the test-run of the draft; what it is made of comes when it is pressed. */
export function TryButton() {
  const { say } = useDesignWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="text" icon={<PlayCircleOutlined />} onClick={() => setOpen(true)}>
        {say('try.open')}
      </Button>
      {isOpen && (
        <Suspense>
          <RehearsalScreen close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
