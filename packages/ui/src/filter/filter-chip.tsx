import { CloseOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useWords } from '../words/words.ts';
import styles from './filter.module.css';
import type { FilterPart } from './filter.ts';
import { SentenceEditor } from './sentence-editor.tsx';
import type { Said } from './sentence-text.ts';
import { useDraft } from './use-draft.ts';
import type { FilterHere } from './use-filter.ts';

interface FilterChipProps {
  readonly here: FilterHere;
  /** Left out while a new sentence has not got all its parts. */
  readonly part: FilterPart | undefined;
  readonly said: Said | undefined;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly apply: (part: FilterPart) => void;
  readonly remove: () => void;
}

/** One sentence of a filter; pressed, it opens to be changed. */
export function FilterChip({ here, part, said, isOpen, setOpen, apply, remove }: FilterChipProps) {
  const { say } = useWords();
  const chip = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    chip.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') remove();
  };
  const text = said ? `${said.field} ${said.rest}`.trim() : '';
  const canEdit = part?.kind !== 'formula';
  const button = (
    <button ref={chip} type="button" className={styles['text']} aria-expanded={isOpen} title={text} onKeyDown={press}>
      {said ? (
        <>
          {said.field && <span className={styles['field']}>{said.field}</span>}
          <span className={styles['rest']}>{said.rest}</span>
        </>
      ) : (
        <span className={styles['field']}>{say('filter.add')} …</span>
      )}
    </button>
  );
  return (
    <span className={styles['chip']} data-open={isOpen || undefined}>
      <Popover
        trigger={canEdit ? 'click' : []}
        placement="bottomLeft"
        arrow={false}
        open={isOpen}
        onOpenChange={setOpen}
        destroyOnHidden
        content={<ChipEditor here={here} part={part} apply={apply} remove={remove} close={close} />}
      >
        {button}
      </Popover>
      <button type="button" className={styles['remove']} aria-label={say('filter.remove', { sentence: text })} onClick={remove}>
        <CloseOutlined />
      </button>
    </span>
  );
}

type ChipEditorProps = Pick<FilterChipProps, 'here' | 'part' | 'apply' | 'remove'> & { readonly close: () => void };

function ChipEditor({ here, part, apply, remove, close }: ChipEditorProps) {
  const { say } = useWords();
  const { draft, change, isWhole } = useDraft(part, here.fields, apply);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    // A list that is open within takes the key for itself.
    const isWithin = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Escape' || isWithin) return;
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key closes what the controls within stand in
    <div className={styles['pop']} onKeyDown={press}>
      <SentenceEditor askable={here.askable} fields={here.fields} draft={draft} change={change} isWhole={isWhole} autoFocus />
      <div className={styles['popFoot']}>
        <Button type="text" size="small" icon={<DeleteOutlined />} onClick={remove}>
          {say('act.delete')}
        </Button>
        <Button type="primary" size="small" disabled={!isWhole} onClick={close}>
          {say('filter.done')}
        </Button>
      </div>
    </div>
  );
}
