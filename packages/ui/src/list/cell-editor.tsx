import type { WireRecord } from '@stepwell/engine';
import { type KeyboardEvent, Suspense, useEffect, useRef, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import { useServices } from '../data/use-services.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './cell.module.css';
import type { Column } from './columns.ts';
import type { CellDraft } from './use-cell-edits.ts';

/** How the editing of a cell ends: with a value or without, and where to go on. */
export interface CellEnd {
  readonly value?: { readonly of: unknown };
  readonly go: 'stay' | 'next' | 'back' | 'leave';
}

interface CellEditorProps {
  readonly column: Column;
  readonly record: WireRecord;
  /** What was refused before. */
  readonly draft: CellDraft | undefined;
  readonly end: (end: CellEnd) => void;
}

/** A field's own input over its cell: Enter saves, Tab saves and goes on, Esc lets go, a press elsewhere saves. */
export function CellEditor({ column, record, draft, end }: CellEditorProps) {
  const { vocabulary, context } = useApp();
  const services = useServices();
  const { locale } = useWords();
  const { key, field } = column;
  const { box, value, change, ...keys } = useCellEditor({ column, record, draft, end });
  const { Input } = faceOf(vocabulary, field.type);
  const label = wordsOf(field.definition.label, locale, key);
  const id = `cell-${record.id}-${key}`;
  return (
    <fieldset ref={box} className={styles['editor']} data-editor tabIndex={-1} aria-label={label} {...keys}>
      <Suspense fallback={<span className={styles['waiting']} />}>
        <Input
          id={id}
          label={label}
          value={value ?? null}
          onChange={change}
          options={field.options}
          context={context}
          services={services}
          invalid={draft?.problem !== undefined}
          {...(draft?.problem ? { describedBy: `${id}-problem` } : {})}
          autoFocus
        />
      </Suspense>
      {draft?.problem && (
        <p id={`${id}-problem`} role="alert" className={styles['problem']}>
          {draft.problem}
        </p>
      )}
    </fieldset>
  );
}

/** The value that is being written, and what keys and presses mean for it. */
function useCellEditor({ column: { key }, record, draft, end }: CellEditorProps) {
  const begun = useRef(draft ? draft.value : record.values[key]);
  const latest = useRef(begun.current);
  const [value, setValue] = useState(begun.current);
  const box = useRef<HTMLFieldSetElement>(null);
  const finish = (go: CellEnd['go']) => {
    const isSame = JSON.stringify(latest.current ?? null) === JSON.stringify(record.values[key] ?? null);
    end(isSame ? { go } : { value: { of: latest.current ?? null }, go });
  };
  usePressElsewhere(box, () => finish('leave'));
  useReady(box, draft?.problem === undefined);
  const change = (next: unknown) => {
    latest.current = next;
    setValue(next);
    // A choice from a list is made with the pick itself; of several, more may follow.
    if (isListOpen(box.current) && !Array.isArray(next)) queueMicrotask(() => finish('stay'));
  };
  const take = (event: KeyboardEvent, then: () => void) => {
    event.preventDefault();
    event.stopPropagation();
    then();
  };
  // Before the input: where a list is open its own Esc would only close that.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) take(event, () => end({ go: 'stay' }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const go = goOf(event);
    if (go) take(event, () => finish(go));
  };
  return { box, value, change, onKeyDown, onKeyDownCapture };
}

const FRAMES = 60;
const CONTROLS = 'input, textarea, button, [tabindex="0"]';

/** The keys go to the input, which is loaded when it is first drawn; until then to its place. What is chosen from a list shows it at once. */
function useReady(box: { readonly current: HTMLElement | null }, opensList: boolean): void {
  useEffect(() => {
    let [frame, left] = [0, FRAMES];
    const isWithin = () => box.current !== box.current?.ownerDocument.activeElement && box.current?.matches(':focus-within');
    if (!isWithin()) box.current?.focus({ preventScroll: true });
    const look = () => {
      const control = box.current?.querySelector<HTMLElement>(CONTROLS);
      if (!control && left-- > 0) frame = requestAnimationFrame(look);
      if (control && !isWithin()) control.focus({ preventScroll: true });
      const list = opensList && box.current?.querySelector('input[role="combobox"][aria-expanded="false"]');
      if (list) list.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [box, opensList]);
}

const isListOpen = (box: HTMLElement | null): boolean => box?.querySelector('[role="combobox"][aria-expanded="true"]') != null;

/** What a key means for the cell; undefined: it belongs to the input. */
function goOf(event: KeyboardEvent): CellEnd['go'] | undefined {
  if (event.nativeEvent.isComposing) return undefined;
  const element = event.target as HTMLElement;
  if (event.key === 'Tab') return event.shiftKey ? 'back' : 'next';
  if (event.key !== 'Enter' || element.getAttribute('aria-expanded') === 'true') return undefined;
  const isLine = element.tagName === 'INPUT';
  return isLine || event.ctrlKey || event.metaKey ? 'stay' : undefined;
}

/** A press on the page outside; what an input opens above the page (lists, calendars) belongs to it. */
function usePressElsewhere(box: { readonly current: HTMLElement | null }, then: () => void): void {
  const last = useRef(then);
  last.current = then;
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      const page = box.current?.closest('main');
      if (page?.contains(target as Node) && !box.current?.contains(target as Node)) last.current();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [box]);
}
