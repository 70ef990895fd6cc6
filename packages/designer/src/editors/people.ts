import type { AppFiles } from '@stepwell/definition';
import { type Logic, printFormula } from '@stepwell/expression';
import { type Locale, wordsOf } from '@stepwell/ui/design';
import { keyOfPath, labelOf, partsIn } from '../here/parts.ts';
import { tableIn } from '../here/read-parts.ts';
import type { DesignSay } from '../words/words.ts';

interface Named {
  readonly value: string;
  readonly label: string;
}

interface PeoplePlace {
  readonly files: AppFiles;
  readonly table: string;
  readonly say: DesignSay;
  readonly locale: Locale;
}

/** Whom a formula of people can name by picking: the owner, who leads him, the people a record names, everybody of a role. */
export function peopleOptions({ files, table, say, locale }: PeoplePlace): readonly Named[] {
  const { owner, fields } = tableIn(files, table) ?? { fields: [], owner: undefined };
  const owned = owner
    ? [
        { value: owner, label: say('process.owner') },
        { value: `${owner}.manager`, label: say('people.manager') },
      ]
    : [];
  const named = fields
    .filter(({ type, key }) => type === 'user' && key !== owner)
    .map(({ key, label }) => ({ value: key, label: wordsOf(label, locale, key) }));
  const roles = partsIn(files, 'roles').map(({ path, content }) => ({
    value: `users('${keyOfPath(path)}')`,
    label: wordsOf(labelOf(content), locale, keyOfPath(path)),
  }));
  return [...owned, ...named, { value: 'created_by', label: say('people.creator') }, ...roles];
}

/** The parts of a formula of people, each as it is written; a formula that no picking makes is one part. */
export function chosenPeople(formula: unknown): readonly string[] {
  if (typeof formula === 'object' && formula !== null) return chosenPeople(written(formula as Logic));
  if (typeof formula !== 'string' || formula.trim() === '') return [];
  const list = /^\[(.*)\]$/s.exec(formula)?.[1];
  const parts = list?.split(',').map((part) => part.trim());
  return parts?.every((part) => /^([a-z0-9_.]+|users\('[a-z0-9_]+'\))$/.test(part)) ? parts : [formula];
}

/** A formula that is kept as JSON, as text. */
function written(logic: Logic): string {
  try {
    return printFormula(logic, { locale: 'en' });
  } catch {
    return JSON.stringify(logic);
  }
}

/** The formula of some people; undefined for nobody. */
export const peopleFormula = (who: readonly string[]): string | undefined => (who.length > 1 ? `[${who.join(', ')}]` : who[0]);
