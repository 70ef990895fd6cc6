import {
  ArrowLeftOutlined,
  CheckOutlined,
  DisconnectOutlined,
  HistoryOutlined,
  LockOutlined,
  RedoOutlined,
  SyncOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { addresses, LanguageSwitch, SignInAgain, wordsOf } from '@stepwell/ui/design';
import { Link } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { memo } from 'react';
import { useDesign, useDraftView } from '../here/design-context.ts';
import { labelOf } from '../here/parts.ts';
import type { DraftView } from '../model/draft-model.ts';
import { PilotPill } from '../pilot/pilot-pill.tsx';
import { TryButton } from '../rehearsal/try-button.tsx';
import { useDesignWords } from '../words/words.ts';
import { HistoryDrawer } from './history-drawer.tsx';
import { PartsButton } from './parts-place.tsx';
import { PeopleHere } from './people-here.tsx';
import { PhoneButton } from './phone-button.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import styles from './shell.module.css';
import { useShown } from './use-shown.ts';

/** The app, whether everything is kept, what can be taken back, and the way to everybody. */
export function DesignHeader() {
  const { app, files, model } = useDesign();
  const view = useDraftView();
  const { say, locale } = useDesignWords();
  const { shown, show, hide } = useShown();
  const [undo, redo] = [view.undoable[0], view.redoable[0]];
  return (
    <header className={styles['header']}>
      <PartsButton />
      <Tooltip title={say('design.back')}>
        <Link to={addresses.home(app)} aria-label={say('design.back')} className={styles['roomy'] ?? ''}>
          <Button type="text" icon={<ArrowLeftOutlined />} tabIndex={-1} aria-hidden="true" />
        </Link>
      </Tooltip>
      <h1 className={styles['title']}>{wordsOf(labelOf(files.get('app.json')), locale, app)}</h1>
      <span className={styles['pill']} data-draft={view.revision > 0}>
        {view.revision > 0 ? say('design.draft', { count: view.revision }) : say('design.published', { version: view.basedOn })}
      </span>
      <PilotPill isOpen={shown === 'pilot'} open={(from) => show('pilot', from)} close={hide} update={() => show('publish')} />
      <Saved how={view.saved} />
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
      <Button
        type="text"
        icon={<HistoryOutlined />}
        aria-label={say('design.history')}
        onClick={(event) => show('history', event.currentTarget)}
      >
        <span className={styles['wide']}>{say('design.history')}</span>
      </Button>
      <span className={styles['roomy']}>
        <PhoneButton isOpen={shown === 'phone'} setOpen={(isOpen) => (isOpen ? show('phone') : hide())} />
        <LanguageSwitch />
      </span>
      <TryButton />
      <Button type="primary" onClick={(event) => show('publish', event.currentTarget)}>
        {say('design.publish')}
      </Button>
      {shown === 'publish' && <PublishDialog close={(version) => (version === undefined ? hide() : show('phone'))} />}
      {shown === 'history' && <HistoryDrawer close={hide} />}
      {view.saved === 'signedOut' && <SignInAgain goOn={() => void model.flush().then(() => model.poll())} />}
    </header>
  );
}

const marks = {
  saved: <CheckOutlined />,
  saving: <SyncOutlined />,
  offline: <DisconnectOutlined />,
  signedOut: <LockOutlined />,
  shut: <LockOutlined />,
};

const isKept = (how: DraftView['saved']): boolean => how === 'saved' || how === 'saving';

/** Whether everything is kept; what is not is told to screen readers too, what is not worth a word while one types. */
const Saved = memo(function Saved({ how }: { readonly how: DraftView['saved'] }) {
  const { say } = useDesignWords();
  const text = say(`design.${how}`);
  return (
    <span className={styles['state']} data-how={isKept(how) ? how : 'offline'} title={text}>
      {marks[how]}
      <span className={styles['stateText']} role={isKept(how) ? undefined : 'alert'}>
        {text}
      </span>
    </span>
  );
});
