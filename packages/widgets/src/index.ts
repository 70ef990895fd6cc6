export { defineWidget, type PageState, type Widget } from './widget.ts';
