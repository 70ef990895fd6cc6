import { useEffect, useState } from 'react';
import { Canvas } from '../editors/canvas.tsx';
import { useDraftView, useHand } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import { DesignHeader } from './design-header.tsx';
import { PartsTree } from './parts-tree.tsx';
import { ProblemsBar } from './problems-bar.tsx';
import styles from './shell.module.css';

/** The frame: the parts left, what is being changed in the middle, problems below, publishing above. */
export function DesignShell() {
  const { say } = useDesignWords();
  useUndoKeys();
  return (
    <div className={styles['shell']}>
      <DesignHeader />
      <nav className={styles['tree']} aria-label={say('design.parts')}>
        <PartsTree />
      </nav>
      <main className={styles['canvas']} id="content">
        <Lost />
        <Canvas />
      </main>
      <ProblemsBar />
    </div>
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

/** What could not be done because somebody else was there first. */
function Lost() {
  const view = useDraftView();
  const { say } = useDesignWords();
  const [seen, setSeen] = useState(0);
  const lost = view.lost.slice(seen);
  if (lost.length === 0) return null;
  return (
    <div className={styles['lost']} role="alert">
      {lost.map((name) => say('design.lost', { name })).join(' · ')}
      <button type="button" onClick={() => setSeen(view.lost.length)}>
        {say('design.gotIt')}
      </button>
    </div>
  );
}
