import { ArrowLeftOutlined, HistoryOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { addresses, LanguageSwitch, wordsOf } from '@stepwell/ui/design';
import { Link } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useDesign, useDraftView } from '../here/design-context.ts';
import { labelOf } from '../here/parts.ts';
import { TryButton } from '../rehearsal/try-button.tsx';
import { useDesignWords } from '../words/words.ts';
import { HistoryDrawer } from './history-drawer.tsx';
import { PeopleHere } from './people-here.tsx';
import { PhoneButton } from './phone-button.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import styles from './shell.module.css';

/** The app, whether everything is kept, what can be taken back, and the way to everybody. */
export function DesignHeader() {
  const { app, files, model } = useDesign();
  const view = useDraftView();
  const { say, locale } = useDesignWords();
  const [shown, setShown] = useState<'publish' | 'history' | 'phone'>();
  const [undo, redo] = [view.undoable[0], view.redoable[0]];
  return (
    <header className={styles['header']}>
      <Tooltip title={say('design.back')}>
        <Link to={addresses.home(app)} aria-label={say('design.back')}>
          <Button type="text" icon={<ArrowLeftOutlined />} tabIndex={-1} aria-hidden="true" />
        </Link>
      </Tooltip>
      <h1 className={styles['title']}>{wordsOf(labelOf(files.get('app.json')), locale, app)}</h1>
      <span className={styles['state']}>
        {view.revision > 0 ? say('design.draft', { count: view.revision }) : say('design.published', { version: view.basedOn })}
      </span>
      <span className={styles['state']} role="status">
        {say(`design.${view.saved}`)}
      </span>
      <span className={styles['spring']} />
      <PeopleHere />
      <Tooltip title={undo && say('design.undoName', { name: undo.name })}>
        <Button
          type="text"
          icon={<UndoOutlined />}
          disabled={!undo}
          aria-label={say('design.undo')}
          onClick={() => model.undo((name) => say('design.undoName', { name }))}
        />
      </Tooltip>
      <Tooltip title={redo?.name}>
        <Button
          type="text"
          icon={<RedoOutlined />}
          disabled={!redo}
          aria-label={say('design.redo')}
          onClick={() => model.redo((name) => name)}
        />
      </Tooltip>
      <Button type="text" icon={<HistoryOutlined />} onClick={() => setShown('history')}>
        {say('design.history')}
      </Button>
      <PhoneButton isOpen={shown === 'phone'} setOpen={(isOpen) => setShown(isOpen ? 'phone' : undefined)} />
      <TryButton />
      <LanguageSwitch />
      <Button type="primary" onClick={() => setShown('publish')}>
        {say('design.publish')}
      </Button>
      {shown === 'publish' && <PublishDialog close={(version) => setShown(version === undefined ? undefined : 'phone')} />}
      {shown === 'history' && <HistoryDrawer close={() => setShown(undefined)} />}
    </header>
  );
}
