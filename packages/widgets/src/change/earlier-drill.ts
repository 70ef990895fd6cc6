import type { Drill, EarlierRows, PictureServices } from '../widget-picture.ts';

/** What a number of an earlier period opens: the rows it is of, under a name that says the period. */
export const earlierDrill = (services: PictureServices, { period }: EarlierRows, drill: Drill): Drill => ({
  ...drill,
  isEarlier: true,
  sentence: `${drill.sentence} · ${services.period(period)}`,
});
