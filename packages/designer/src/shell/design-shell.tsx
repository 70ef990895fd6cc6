import { LoadingState } from '@stepwell/ui/design';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Canvas } from '../editors/canvas.tsx';
import editorStyles from '../editors/editors.module.css';
import { useDesign, useDraftView, useHand } from '../here/design-context.ts';
import { PEOPLE } from '../here/parts.ts';
import { usePeople } from '../here/use-people.ts';
import { useDesignWords } from '../words/words.ts';
import { DesignHeader } from './design-header.tsx';
import { ForFingers } from './for-fingers.tsx';
import { PartsPlace } from './parts-place.tsx';
import { SameSelection } from './people-here.tsx';
import { ProblemsBar } from './problems-bar.tsx';
import styles from './shell.module.css';

const PeopleScreen = lazy(async () => ({ default: (await import('../people/people-screen.tsx')).PeopleScreen }));

/** The frame: the parts left, what is being changed in the middle, problems below, publishing above. */
export function DesignShell() {
  const { say } = useDesignWords();
  useUndoKeys();
  return (
    <ForFingers>
      <div className={styles['shell']}>
        <a className={styles['skip']} href="#content">
          {say('design.skip')}
        </a>
        <DesignHeader />
        <PartsPlace />
        <main className={styles['canvas']} id="content" tabIndex={-1}>
          <Lost />
          <SameSelection />
          <Middle />
        </main>
        <ProblemsBar />
      </div>
    </ForFingers>
  );
}

/** What stands in the middle: a part of the app, or its people, who are loaded when they are looked at. */
function Middle() {
  const { path } = useDesign();
  if (path !== PEOPLE) return <Canvas />;
  return (
    <Suspense fallback={<LoadingState rows={8} />}>
      <div className={editorStyles['page']}>
        <PeopleScreen />
      </div>
    </Suspense>
  );
}

/** Ctrl+Z and its like, wherever no text is being written: there they belong to the text. */
function useUndoKeys(): void {
  const { model } = useHand();
  const { say } = useDesignWords();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable=true]');
      if (isWriting || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) model.redo((name) => name);
      else model.undo((name) => say('design.undoName', { name }));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [model, say]);
}

/** What others did that must be known: a draft that is another now, and what could not be done because of them. */
function Lost() {
  const view = useDraftView();
  const { say } = useDesignWords();
  const people = usePeople();
  const [seen, setSeen] = useState({ lost: 0, renewals: 0, clashes: 0 });
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? say('people.somebody');
  const told = [
    ...view.renewals.slice(seen.renewals).map(({ how, version }) => say(`design.renewed.${how}`, { version })),
    ...view.lost.slice(seen.lost).map((name) => say('design.lost', { name })),
    ...view.clashes.slice(seen.clashes).map(({ how, name, by }) => say(`design.clash.${how}`, { name, by: nameOf(by) })),
  ];
  if (told.length === 0) return null;
  const see = () => setSeen({ lost: view.lost.length, renewals: view.renewals.length, clashes: view.clashes.length });
  return (
    <div className={styles['lost']} role="alert">
      {told.join(' · ')}
      <button type="button" onClick={see}>
        {say('design.gotIt')}
      </button>
    </div>
  );
}
