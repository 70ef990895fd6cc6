import { useCallback, useMemo, useState } from 'react';
import { DragBoard, type DragWords } from '../board/drag-board.tsx';
import { columnsIn, dataIn } from '../option.ts';
import type { AnswerRow, ChoiceFace, PictureProps, PictureServices } from '../widget-picture.ts';
import styles from './kanban.module.css';
import { boardField } from './kanban.ts';
import { KanbanCard } from './kanban-card.tsx';
import { KanbanColumn } from './kanban-column.tsx';
import { fill, kanbanWords } from './kanban-words.ts';

const NOTHING: readonly AnswerRow[] = [];

/** A column per stage; a dropped card stays where it was dropped while the server is asked, and goes back when it is refused. */
export function KanbanBoard({ options, answers, services }: PictureProps) {
  const data = dataIn(options);
  const by = boardField(data, services.stageOf);
  const title = services.titleOf(data.from);
  const columns = useMemo(() => columnsIn(options).filter((column) => column.field !== title), [options, title]);
  const cards = answers['cards'] ?? NOTHING;
  const totals = answers['totals'] ?? NOTHING;
  const { placed, drop } = useDrops(cards, { by, table: data.from, services });
  const choices = services.choices(data.from, by);
  const byId = useMemo(() => new Map(placed.map((row) => [String(row['id']), row])), [placed]);
  const nameOf = useCallback(
    (id: string) => {
      const row = byId.get(id);
      return row ? services.text(data.from, title, row[title]) : (choices.find((choice) => choice.key === id)?.label ?? id);
    },
    [byId, choices, data.from, services, title],
  );
  const canMove = by === services.stageOf(data.from) && services.canMove(data.from);
  const face = { table: data.from, title, columns, services, canMove };
  const overlay = (id: string) => {
    const row = byId.get(id);
    return row && <KanbanCard row={row} face={face} isOverlay />;
  };
  return (
    <DragBoard className={styles['board']} words={useDragWords(services)} nameOf={nameOf} overlay={overlay} onDrop={drop}>
      {columnsFor(choices, placed, { by, rest: services.words(kanbanWords.rest) }).map(({ choice, rows }) => (
        <KanbanColumn
          key={choice.key}
          choice={choice}
          rows={rows}
          total={totals.find((row) => row[by] === choice.key)}
          query={data}
          face={face}
        />
      ))}
    </DragBoard>
  );
}

/** The column of what stands in none of the others. */
const REST = '';

/** The columns with their cards: one for each choice, and where a card has none of them, one more. */
function columnsFor(choices: readonly ChoiceFace[], cards: readonly AnswerRow[], { by, rest }: { by: string; rest: string }) {
  const known = new Set(choices.map(({ key }) => key));
  const others = cards.filter((row) => !known.has(String(row[by])));
  const columns = choices.map((choice) => ({ choice, rows: cards.filter((row) => row[by] === choice.key) }));
  return others.length === 0 ? columns : [...columns, { choice: { key: REST, label: rest }, rows: others }];
}

interface DropPlace {
  readonly by: string;
  readonly table: string;
  readonly services: PictureServices;
}

/** The cards as they lie now, with those that were just dropped in their new column. */
function useDrops(cards: readonly AnswerRow[], { by, table, services }: DropPlace) {
  const [moving, setMoving] = useState<ReadonlyMap<string, string>>(new Map());
  const placed = useMemo(
    () => (moving.size === 0 ? cards : cards.map((row) => ({ ...row, [by]: moving.get(String(row['id'])) ?? row[by] }))),
    [cards, moving, by],
  );
  const drop = (id: string, to: string) => {
    const row = cards.find((one) => String(one['id']) === id);
    if (!row || row[by] === to || to === REST || moving.has(id)) return;
    setMoving((before) => new Map(before).set(id, to));
    void services.move(table, row, to).finally(() => setMoving((before) => new Map([...before].filter(([one]) => one !== id))));
  };
  return { placed, drop };
}

function useDragWords(services: PictureServices): DragWords {
  return useMemo(() => {
    const say = (key: keyof typeof kanbanWords, values = {}) => fill(services.words(kanbanWords[key]), values);
    return {
      instructions: say('instructions'),
      lifted: (item) => say('lifted', { item }),
      over: (item, column) => say('over', { item, column }),
      dropped: (item, column) => say('dropped', { item, column }),
      cancelled: (item) => say('cancelled', { item }),
    };
  }, [services]);
}
