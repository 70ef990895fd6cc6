import { editors } from '../editors/index.ts';
import type { EveryAct } from './act.ts';
import { anyActs, moreActs } from './acts-of-anything.ts';
import { formActs, pageActs, tableActs } from './acts-of-forms.ts';
import { partActs, processActs } from './acts-of-parts.ts';

/** How each editor makes a part of its kind. */
const makers: readonly EveryAct[] = editors.flatMap(({ folder, make }) =>
  make
    ? [{ name: `make ${folder}`, act: (files, pick) => make(files, pick(['zh-CN', 'en'] as const) ?? 'en') } satisfies EveryAct]
    : [],
);

/** Every act of every editor. */
export const everyAct: readonly EveryAct[] = [
  ...formActs,
  ...tableActs,
  ...pageActs,
  ...partActs,
  ...processActs,
  ...anyActs,
  ...moreActs,
  ...makers,
];
