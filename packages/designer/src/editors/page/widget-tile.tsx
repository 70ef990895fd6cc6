import { CopyOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import type { Page, Widget } from '@stepwell/definition';
import { useVocabulary, wordsOf } from '@stepwell/ui/design';
import { Button } from 'antd';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { uniqueKey } from '../unique-key.ts';
import { freePlace, type Place } from './grid.ts';
import { LivePicture } from './live-picture.tsx';
import styles from './page.module.css';
import { insertWidget, placesOf, widgetAt } from './page-acts.ts';
import type { Gesture } from './page-canvas.tsx';

interface WidgetTileProps {
  readonly part: Part;
  readonly page: Page;
  readonly widget: Widget;
  readonly place: Place;
  readonly isChosen: boolean;
  readonly isHeld: boolean;
  /** How far a pointer that holds it has gone, in pixels. */
  readonly onDrag: (gesture: Gesture, right: number, down: number) => void;
  readonly onDrop: (gesture: Gesture, isTaken: boolean) => void;
  /** One step by the keyboard, in columns and rows. */
  readonly onStep: (gesture: Gesture, step: readonly [number, number]) => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One widget in the grid: held by its head, made larger by its corner; arrows move it, with Shift they resize it. */
export function WidgetTile(props: WidgetTileProps) {
  const { part, page, widget, place, isChosen, isHeld } = props;
  const { select } = useDesign();
  const { say, locale } = useDesignWords();
  const { widgets } = useVocabulary();
  const kind = widgets.find(({ name }) => name === widget.kind);
  const name = wordsOf(widget.label, locale) || wordsOf(kind?.label, locale, widget.kind);
  const { copy, remove } = useTileActs(props, name);
  const at = widgetAt(part.path, page, widget);
  const tile = useShown(isChosen);
  const press = (event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Delete') remove();
    if (!step) return;
    event.preventDefault();
    props.onStep(event.shiftKey ? 'resize' : 'move', step);
  };
  const [x, y, width, height] = place;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard selects a widget by coming to its head
    <section
      ref={tile}
      className={styles['tile']}
      data-selected={isChosen}
      data-held={isHeld}
      aria-label={name}
      style={{ gridArea: `${y + 1} / ${x + 1} / span ${height} / span ${width}` }}
      onClick={() => select(at)}
    >
      <header className={styles['tileHead']}>
        <button
          type="button"
          className={styles['grip']}
          aria-label={say('page.drag', { name })}
          onFocus={() => select(at)}
          onKeyDown={press}
          {...useHold('move', props)}
        >
          <HolderOutlined />
          <span>{name}</span>
        </button>
        <span className={styles['tileActs']}>
          <Button type="text" size="small" icon={<CopyOutlined />} aria-label={say('fields.duplicate')} onClick={copy} />
          <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={say('fields.remove')} onClick={remove} />
        </span>
      </header>
      <div className={styles['tileBody']}>
        <LivePicture page={page} widget={widget} at={at} kind={kind} />
      </div>
      <span className={styles['corner']} aria-hidden="true" {...useHold('resize', props)} />
    </section>
  );
}

/** What is chosen is brought into sight: a new widget may stand far below. */
function useShown(isChosen: boolean) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return ref;
}

/** The pointer holds something from where it was pressed until it is let go; Escape and a lost pointer take it back. */
function useHold(gesture: Gesture, { onDrag, onDrop }: WidgetTileProps) {
  const from = useRef<readonly [number, number]>(undefined);
  const end = (isTaken: boolean) => {
    if (from.current) onDrop(gesture, isTaken);
    from.current = undefined;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = [event.clientX, event.clientY];
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (from.current) onDrag(gesture, clientX - from.current[0], clientY - from.current[1]);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  };
}

function useTileActs({ part, page, widget }: WidgetTileProps, name: string) {
  const { act, select } = useDesign();
  const { say } = useDesignWords();
  const at = widgetAt(part.path, page, widget);
  const copy = () => {
    const keys = page.widgets.map(({ key }) => key);
    const { id: _, ...rest } = widget;
    const places = placesOf(page);
    const [, , width, height] = places.get(String(page.widgets.indexOf(widget))) as Place;
    const twin = { ...rest, key: uniqueKey(widget.key, keys), at: [...freePlace([...places.values()], [width, height])] };
    if (act(say('page.copied', { name }), [insertWidget(part.path, twin as Widget)]))
      select(`${part.path}#/widgets/@${twin.key}`);
  };
  const remove = () => {
    const index = page.widgets.indexOf(widget);
    const neighbour = page.widgets[index + 1] ?? page.widgets[index - 1];
    const next = neighbour && widgetAt(part.path, page, neighbour);
    if (act(say('page.removed', { name }), [{ op: 'remove', at }])) select(next);
  };
  return { copy, remove };
}
