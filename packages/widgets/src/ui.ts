import type { WidgetPicture } from './widget-picture.ts';

export type { Answer, PictureProps, PictureServices, WidgetPicture } from './widget-picture.ts';

/** The pictures of the widgets that ship, one per widget. */
export const pictures: readonly WidgetPicture[] = [];
