import type { KeyboardEvent } from 'react';
import type { CellPlace } from './use-cell-edits.ts';

type Body = HTMLElement | null;

/** The cell in which an element of the grid stands; none within an editor, which has its own keys. */
export function cellAt(target: EventTarget): CellPlace | undefined {
  const element = target as HTMLElement;
  if (element.closest('[data-editor]')) return undefined;
  const [cell, row] = [element.closest('td'), element.closest('tr')];
  const { key } = cell?.dataset ?? {};
  const { id } = row?.dataset ?? {};
  return key !== undefined && id !== undefined ? { id, key } : undefined;
}

const cellOf = (body: Body, { id, key }: CellPlace): HTMLElement | null =>
  body?.querySelector(`tr[data-id="${CSS.escape(id)}"] td[data-key="${CSS.escape(key)}"]`) ?? null;

/** Puts the focus on a cell, on its link where it has one. */
export function focusCell(body: Body, place: CellPlace): void {
  const cell = cellOf(body, place);
  cell?.focus({ preventScroll: true });
  // While the editor is still there the cell has no link.
  requestAnimationFrame(() => document.activeElement === cell && focusOn(cell));
}

function focusOn(cell: Element | null | undefined): void {
  const target = cell?.querySelector<HTMLElement>('a') ?? (cell as HTMLElement | null | undefined);
  target?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The cell that can be written next, or before; it goes on in the next row. */
export function neighbour(
  body: Body,
  { id, key }: CellPlace,
  { editable, back }: { readonly editable: readonly string[]; readonly back: boolean },
): CellPlace | undefined {
  const next = editable[editable.indexOf(key) + (back ? -1 : 1)];
  if (next !== undefined) return { id, key: next };
  const row = rowBeside(cellOf(body, { id, key })?.closest('tr') ?? null, back ? -1 : 1);
  const first = editable.at(back ? -1 : 0);
  return row?.dataset['id'] !== undefined && first !== undefined ? { id: row.dataset['id'], key: first } : undefined;
}

function rowBeside(row: HTMLTableRowElement | null, by: 1 | -1): HTMLTableRowElement | undefined {
  const beside = by === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  return beside instanceof HTMLTableRowElement && beside.dataset['id'] !== undefined ? beside : undefined;
}

type Step = (body: Body, place: CellPlace) => void;

const stepRow =
  (by: 1 | -1): Step =>
  (body, place) => {
    const row = rowBeside(cellOf(body, place)?.closest('tr') ?? null, by);
    focusOn(row?.querySelector(`td[data-key="${CSS.escape(place.key)}"]`));
  };
const stepCell =
  (by: 1 | -1): Step =>
  (body, place) => {
    const cell = cellOf(body, place);
    const beside = by === 1 ? cell?.nextElementSibling : cell?.previousElementSibling;
    if ((beside as HTMLElement | null)?.dataset['key'] !== undefined) focusOn(beside);
  };

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: stepRow(1),
  ArrowUp: stepRow(-1),
  ArrowRight: stepCell(1),
  ArrowLeft: stepCell(-1),
};

export type Go = { readonly kind: 'edit' | 'choose' | 'all' | 'clear' } | { readonly kind: 'step'; readonly step: Step };

/** What a key means in a cell that is not being written. */
export function goOfKey(event: KeyboardEvent): Go | undefined {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { kind: 'all' } : undefined;
  const step = steps[key];
  if (step) return { kind: 'step', step };
  const isControl = (event.target as HTMLElement).closest('a, button, input') !== null;
  if (key === 'F2' || (key === 'Enter' && !isControl)) return { kind: 'edit' };
  if (key === 'x' || key === 'X' || (key === ' ' && (!isControl || isLink(event.target)))) return { kind: 'choose' };
  return key === 'Escape' ? { kind: 'clear' } : undefined;
}

const isLink = (target: EventTarget) => (target as HTMLElement).tagName === 'A';
