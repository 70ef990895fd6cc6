import { type Operation, sayPlace, type Thing } from '@stepwell/definition';
import { useVocabulary } from '@stepwell/ui/design';
import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import styles from '../shell/shell.module.css';
import { useDesignWords } from '../words/words.ts';
import { useDesign, useHand } from './design-context.ts';
import { usesOf } from './uses.ts';

/** Something that is to be taken away. */
interface Removal {
  /** The name of the step. */
  readonly name: string;
  readonly operations: readonly Operation[];
  /** What goes, where it has a key by which it is spoken of. */
  readonly thing?: Thing;
  /** Called once it is gone. */
  readonly done?: () => void;
}

/** Takes things away: at once what nothing speaks of, else after showing where it is spoken of. `dialog` is to be drawn. */
export function useRemoval(): { readonly remove: (removal: Removal) => Promise<void>; readonly dialog: ReactNode } {
  const { model, act } = useHand();
  const { design } = useVocabulary();
  const [asked, setAsked] = useState<{ readonly removal: Removal; readonly uses: readonly string[] }>();
  const go = ({ name, operations, done }: Removal) => {
    if (act(name, operations)) done?.();
    setAsked(undefined);
  };
  const remove = async (removal: Removal) => {
    // Where it cannot be told, undo takes it back.
    const uses = design ? await usesOf(model.view().files, removal, design).catch(() => []) : [];
    if (uses.length === 0) go(removal);
    else setAsked({ removal, uses });
  };
  const dialog = asked && <Uses {...asked} go={() => go(asked.removal)} leave={() => setAsked(undefined)} />;
  return { remove, dialog };
}

interface UsesProps {
  readonly removal: Removal;
  readonly uses: readonly string[];
  readonly go: () => void;
  readonly leave: () => void;
}

function Uses({ removal, uses, go, leave }: UsesProps) {
  const { say } = useDesignWords();
  return (
    <Modal open title={removal.name} okText={say('uses.anyway')} okButtonProps={{ danger: true }} onOk={go} onCancel={leave}>
      <p>{say('uses.why', { count: uses.length })}</p>
      <UsesList uses={uses} leave={leave} />
    </Modal>
  );
}

/** The places that speak of something, in words; each leads there. */
export function UsesList({ uses, leave }: { readonly uses: readonly string[]; readonly leave: () => void }) {
  const { files, open, select } = useDesign();
  const { locale } = useDesignWords();
  const goTo = (at: string) => {
    open(at.split('#')[0] ?? at);
    select(at);
    leave();
  };
  return (
    <ul className={styles['problemList']}>
      {uses.map((at) => (
        <li key={at}>
          <button type="button" className={styles['problem']} onClick={() => goTo(at)}>
            <span>{sayPlace(files, at)[locale]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
