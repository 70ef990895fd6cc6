import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

/** Left and right arrows go to the middle of the neighbouring column. */
export const nextColumn: KeyboardCoordinateGetter = (event, { context }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
  const { active, over, droppableRects, droppableContainers, collisionRect } = context;
  if (step === 0 || !active || !collisionRect) return undefined;
  event.preventDefault();
  const columns = [...droppableContainers.getEnabled()]
    .flatMap((container) => {
      const rect = droppableRects.get(container.id);
      return rect ? [{ id: container.id, rect }] : [];
    })
    .sort((one, other) => one.rect.left - other.rect.left);
  const here = columns.findIndex((column) => column.id === over?.id);
  const target = columns[Math.min(Math.max(here + step, 0), columns.length - 1)];
  if (!target) return undefined;
  target.rect && droppableContainers.get(target.id)?.node.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return { x: target.rect.left + (target.rect.width - collisionRect.width) / 2, y: target.rect.top + 48 };
};
