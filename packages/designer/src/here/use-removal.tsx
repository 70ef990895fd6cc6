import type { Operation } from '@stepwell/definition';
import { useVocabulary, wordsOf } from '@stepwell/ui/design';
import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import styles from '../shell/shell.module.css';
import { useDesignWords } from '../words/words.ts';
import { useDesign, useHand } from './design-context.ts';
import { keyOfPath, labelOf } from './parts.ts';
import { type Use, usesOf } from './uses.ts';

/** Something that is to be taken away. */
interface Removal {
  /** The name of the step. */
  readonly name: string;
  readonly operations: readonly Operation[];
  /** Called once it is gone. */
  readonly done?: () => void;
}

/** Takes things away: at once what nothing speaks of, else after showing where it is spoken of. `dialog` is to be drawn. */
export function useRemoval(): { readonly remove: (removal: Removal) => Promise<void>; readonly dialog: ReactNode } {
  const { model, act } = useHand();
  const { design } = useVocabulary();
  const [asked, setAsked] = useState<{ readonly removal: Removal; readonly uses: readonly Use[] }>();
  const go = ({ name, operations, done }: Removal) => {
    if (act(name, operations)) done?.();
    setAsked(undefined);
  };
  const remove = async (removal: Removal) => {
    // Where it cannot be told, undo takes it back.
    const uses = design ? await usesOf(model.view().files, removal.operations, design.check).catch(() => []) : [];
    if (uses.length === 0) go(removal);
    else setAsked({ removal, uses });
  };
  const dialog = asked && <Uses {...asked} go={() => go(asked.removal)} leave={() => setAsked(undefined)} />;
  return { remove, dialog };
}

interface UsesProps {
  readonly removal: Removal;
  readonly uses: readonly Use[];
  readonly go: () => void;
  readonly leave: () => void;
}

/** The places that speak of what is to go; each leads there. */
function Uses({ removal, uses, go, leave }: UsesProps) {
  const { files, open, select } = useDesign();
  const { say, locale } = useDesignWords();
  const nameOf = (file: string) => wordsOf(labelOf(files.get(file)), locale, keyOfPath(file));
  return (
    <Modal open title={removal.name} okText={say('uses.anyway')} okButtonProps={{ danger: true }} onOk={go} onCancel={leave}>
      <p>{say('uses.why', { count: uses.length })}</p>
      <ul className={styles['problemList']}>
        {uses.map(({ file, pointer }) => (
          <li key={`${file} ${pointer}`}>
            <button
              type="button"
              className={styles['problem']}
              onClick={() => {
                open(file);
                select(`${file}#${pointer}`);
                leave();
              }}
            >
              <span>{nameOf(file)}</span>
              <span className={styles['place']}>{`${file}#${pointer}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
