import type { Widget } from './widget.ts';

export { defineWidget, type PageState, type Widget } from './widget.ts';

/** The widgets that ship. */
export const widgets: readonly Widget[] = [];
