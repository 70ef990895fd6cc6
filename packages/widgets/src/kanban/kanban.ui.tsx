import { lazy } from 'react';
import type { WidgetPicture } from '../widget-picture.ts';

/** The board comes with the drag library when it is first shown. */
export const kanbanPicture: WidgetPicture = {
  name: 'kanban',
  Picture: lazy(async () => ({ default: (await import('./kanban-board.tsx')).KanbanBoard })),
  isTall: true,
};
