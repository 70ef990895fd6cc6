import type { ReactNode } from 'react';
import { DragSurface, type Load } from '../drag/drag-surface.tsx';
import { useFormHand } from './form-here.ts';
import type { FormPlace, Placed } from './layout-units.ts';
import { useAdding, useItemActs } from './use-form-acts.ts';

/** A field on its way: one that stands on the form, or one that is not on it yet. */
export interface FieldLoad extends Load {
  readonly field: string;
  readonly from?: Placed;
}

/** A place of a form as an element of the page names it. */
export const placeName = ({ list, index }: FormPlace): string => `${list} ${index}`;

function placeOf(name: string): FormPlace {
  const space = name.lastIndexOf(' ');
  return { list: name.slice(0, space), index: Number(name.slice(space + 1)) };
}

/** Fields of a form are dragged within this. */
export function FormDrag({ children }: { readonly children: ReactNode }) {
  const { now } = useFormHand();
  const { add } = useAdding();
  const { move } = useItemActs();
  const drop = ({ field, from }: FieldLoad, name: string) => (from ? move(from, placeOf(name)) : add(field, placeOf(name)));
  const where = ({ from }: FieldLoad, name: string) => {
    const place = placeOf(name);
    const { units, titleOf } = now();
    const unit = units.find(
      ({ list, from: first, to, section }) =>
        list === place.list && (section !== undefined || (place.index >= first && place.index <= to)),
    );
    const isLater = from?.list === place.list && from.index < place.index;
    return unit && { section: titleOf(unit), place: place.index - unit.start + (isLater ? 0 : 1) };
  };
  return (
    <DragSurface drop={drop} where={where}>
      {children}
    </DragSurface>
  );
}
