import { CloseOutlined, FilterFilled, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './filter.module.css';
import { type FilterPart, withPart } from './filter.ts';
import { FilterChip } from './filter-chip.tsx';
import { useSaid } from './sentence-text.ts';
import type { FilterHere } from './use-filter.ts';

export interface FilterBarProps {
  readonly here: FilterHere;
  /** The formula as the address says it, and what it means where another page led here. */
  readonly where: string | undefined;
  readonly as: string | undefined;
  /** The place of the sentence that is open. */
  readonly editing: number | undefined;
  readonly edit: (place: number | undefined) => void;
  readonly clear: () => void;
  /** Shows what another page led to as the sentences it is made of. */
  readonly unfold: () => void;
  /** A condition that must say something: it is not cleared as a whole. */
  readonly mustAsk?: boolean;
  /** What stands at its end. */
  readonly children?: ReactNode;
}

/** The filter of a list as sentences; what no sentence says stands as one chip in plain words. */
export function FilterBar(props: FilterBarProps) {
  const { here, where, as, clear, unfold, children } = props;
  const { say } = useWords();
  const said = useSaid(here);
  if (as && where) {
    const parts = here.filter?.parts.map((part) => Object.values(said(part)).join(' ')) ?? [];
    return (
      <WholeChip text={as} title={parts.join('\n')} open={here.filter && unfold} clear={clear}>
        {children}
      </WholeChip>
    );
  }
  if (where && !here.filter) return <WholeChip text={say('list.filtered')} title={where} clear={clear} />;
  return <Sentences {...props} />;
}

interface WholeChipProps {
  readonly text: string;
  readonly title: string;
  readonly open?: (() => void) | undefined;
  readonly clear: () => void;
  readonly children?: ReactNode;
}

function WholeChip({ text, title, open, clear, children }: WholeChipProps) {
  const { say } = useWords();
  return (
    <div className={styles['bar']}>
      <span className={styles['chip']}>
        <button type="button" className={styles['text']} title={title} onClick={open}>
          <FilterFilled className={styles['mark'] ?? ''} />
          <span className={styles['rest']}>{text}</span>
        </button>
        <button type="button" className={styles['remove']} aria-label={say('list.clearFilter')} onClick={clear}>
          <CloseOutlined />
        </button>
      </span>
      {children}
    </div>
  );
}

function Sentences({ here, editing, edit, clear, mustAsk = false, children }: FilterBarProps) {
  const { say } = useWords();
  const said = useSaid(here);
  // What stands behind a removed sentence is drawn anew, so that no draft goes to another place.
  const [turn, setTurn] = useState(0);
  const { filter = { join: 'and', parts: [] } } = here;
  const { join, parts } = filter;
  const count = Math.max(parts.length, editing === undefined ? 0 : editing + 1);
  const put = (place: number) => (part: FilterPart | undefined) => {
    if (!part) {
      edit(undefined);
      setTurn(turn + 1);
    }
    here.set(withPart(filter, place, part));
  };
  const word = say(join === 'and' ? 'filter.and' : 'filter.or');
  const joinWord = (
    <button
      type="button"
      className={styles['join']}
      aria-label={say('filter.joinSwitch', { word })}
      onClick={() => here.set({ ...filter, join: join === 'and' ? 'or' : 'and' })}
    >
      {word}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bar of buttons is no group of a form
    <div className={styles['bar']} role="group" aria-label={say('filter.button')}>
      {Array.from({ length: count }, (_, place) => place).map((place) => (
        <Fragment key={`${turn} ${place}`}>
          {place > 0 && (parts[place] ? joinWord : <span className={styles['join']}>{word}</span>)}
          <FilterChip
            here={here}
            part={parts[place]}
            said={parts[place] && said(parts[place])}
            isOpen={editing === place}
            setOpen={(isOpen) => edit(isOpen ? place : undefined)}
            apply={put(place)}
            remove={() => put(place)(undefined)}
          />
        </Fragment>
      ))}
      {editing === undefined && (
        <Button type="text" size="small" icon={<PlusOutlined />} onClick={() => edit(parts.length)}>
          {say('filter.add')}
        </Button>
      )}
      {parts.length > 1 && !mustAsk && (
        <Button type="text" size="small" onClick={clear}>
          {say('list.clearFilter')}
        </Button>
      )}
      {parts.length > 0 && children}
    </div>
  );
}
