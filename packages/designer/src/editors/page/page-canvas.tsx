import type { Page, Widget } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { useMemo, useRef, useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { COLUMNS, moved, type Place, resized, settled } from './grid.ts';
import styles from './page.module.css';
import { placesOf, setPlaces, widgetAt } from './page-acts.ts';
import { WidgetTile } from './widget-tile.tsx';

interface PageCanvasProps {
  readonly part: Part;
  readonly page: Page;
  readonly chosen: Widget | undefined;
}

export type Gesture = 'move' | 'resize';

/** The grid of twelve columns, with what is being moved already where it would come to lie. */
export function PageCanvas({ part, page, chosen }: PageCanvasProps) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const grid = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<{ readonly id: string; readonly place: Place }>();
  const [said, announce] = useState('');
  const places = useMemo(() => placesOf(page), [page]);
  const shown = held ? settled(places, held.id, held.place) : places;
  const put = (id: string, gesture: Gesture, next: Place) => {
    const widget = page.widgets[Number(id)];
    if (!widget) return;
    const operations = setPlaces(part.path, page, settled(places, id, next));
    if (operations.length === 0) return;
    const name = wordsOf(widget.label, locale, widget.key);
    const at = widgetAt(part.path, page, widget);
    act(say(gesture === 'move' ? 'page.moved' : 'page.resized', { name }), operations, `${gesture} ${at}`);
    const [x, y, width, height] = next;
    announce(say('page.placed', { name, column: x + 1, row: y + 1, width, height }));
  };
  return (
    <>
      <div ref={grid} className={styles['grid']} data-held={held !== undefined}>
        {page.widgets.map((widget, index) => {
          const id = String(index);
          const from = places.get(id) as Place;
          const next = (gesture: Gesture, [right, down]: readonly [number, number]) =>
            gesture === 'move' ? moved(from, right, down) : resized(from, right, down);
          return (
            <WidgetTile
              key={`${widget.key} ${id}`}
              part={part}
              page={page}
              widget={widget}
              place={shown.get(id) as Place}
              isChosen={widget === chosen}
              isHeld={held?.id === id}
              onDrag={(gesture, right, down) => setHeld({ id, place: next(gesture, cellsOf(grid.current, right, down)) })}
              onDrop={(gesture, isTaken) => {
                if (isTaken && held?.id === id) put(id, gesture, held.place);
                setHeld(undefined);
              }}
              onStep={(gesture, step) => put(id, gesture, next(gesture, step))}
            />
          );
        })}
      </div>
      <p className={styles['unseen']} role="status">
        {said}
      </p>
    </>
  );
}

/** How far a pointer went over a grid, in columns and rows. */
function cellsOf(grid: HTMLElement | null, right: number, down: number): readonly [number, number] {
  if (!grid) return [0, 0];
  const { columnGap, gridAutoRows } = getComputedStyle(grid);
  const [gap, row] = [Number.parseFloat(columnGap), Number.parseFloat(gridAutoRows)];
  return [Math.round(right / ((grid.clientWidth + gap) / COLUMNS)), Math.round(down / (row + gap))];
}
