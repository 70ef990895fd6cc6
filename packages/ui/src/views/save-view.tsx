import { useToaster } from '../states/toaster.tsx';
import { useWords } from '../words/words.ts';
import type { ListView } from './use-list-view.ts';
import { type ListPlace, useViewWrites } from './use-views.ts';
import { ViewDialog } from './view-dialog.tsx';
import { showsOf } from './view-state.ts';

interface SaveViewProps {
  readonly place: ListPlace;
  readonly list: ListView;
  readonly close: () => void;
}

/** Keeps what a list shows as a new view, and goes to it. */
export function SaveView({ place, list: { state, go }, close }: SaveViewProps) {
  const { say } = useWords();
  const toaster = useToaster();
  const writes = useViewWrites(place);
  return (
    <ViewDialog
      title={say('view.save')}
      details={{ name: '', roles: [] }}
      save={async (details) => {
        const { id, name } = await writes.add(details, showsOf(state));
        go({ view: id });
        toaster.done((say) => say('view.saved', { name }));
      }}
      close={close}
    />
  );
}
