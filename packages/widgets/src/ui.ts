export type { Answer, PictureProps, PictureServices, WidgetPicture } from './widget-picture.ts';
