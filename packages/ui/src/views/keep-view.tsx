import type { WireSavedView } from '@stepwell/engine';
import { Button } from 'antd';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import type { ListView } from './use-list-view.ts';
import type { useViewWrites } from './use-views.ts';
import { showsOf } from './view-state.ts';
import styles from './views.module.css';

interface KeepViewProps {
  readonly list: ListView;
  readonly writes: ReturnType<typeof useViewWrites>;
  readonly saveAs: () => void;
}

/** What to do with a change of what a view shows: keep it, keep it under another name, or drop it. */
export function KeepView({ list: { view, state, go }, writes, saveAs }: KeepViewProps) {
  const { say } = useWords();
  const toaster = useToaster();
  const save = async (changed: WireSavedView) => {
    try {
      const { id, name } = await writes.change(changed, { shows: showsOf(state) });
      go({ view: id });
      toaster.done((say) => say('view.saved', { name }));
    } catch (error) {
      toaster.failed(sentenceOf(error));
    }
  };
  return (
    <div className={styles['keep']}>
      {view && (
        <Button type="text" size="small" onClick={() => go({ view: view.id })}>
          {say('view.reset')}
        </Button>
      )}
      <Button type="text" size="small" onClick={saveAs}>
        {say(view ? 'view.saveAs' : 'view.save')}
      </Button>
      {view?.mayChange && (
        <Button type="primary" ghost size="small" onClick={() => void save(view)}>
          {say('view.saveChanges')}
        </Button>
      )}
    </div>
  );
}
