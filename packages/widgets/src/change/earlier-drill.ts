import type { Query } from '@stepwell/definition';
import { groupKeys, groupOf } from '../group.ts';
import type { Drill, EarlierRows, PictureServices } from '../widget-picture.ts';

interface Earlier {
  readonly query: Query;
  readonly earlier: EarlierRows;
  /** The place of the row. */
  readonly at: number;
}

/** What a number of an earlier period opens, where the present one of its row opens `present`: its rows, under a name that says when. */
export function earlierDrill(services: PictureServices, { query, earlier, at }: Earlier, present: Drill): Drill {
  const group = groupOf(query, earlier.rows[at] ?? {});
  const names = groupKeys(query).map((key, place) => services.groupText(query, place, group[key]));
  const name = names.join(' · ') || present.sentence;
  // A group by period is called by its own: “March 2025” needs no “2025” behind it.
  const sentence = name === present.sentence ? `${name} · ${services.period(earlier.period)}` : name;
  return { ...present, group, isEarlier: true, sentence };
}
