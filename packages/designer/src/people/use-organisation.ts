import { definitionQuery, wordsOf } from '@stepwell/ui/design';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useHand } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import { departmentsQuery, usersQuery } from './people-queries.ts';
import type { Named, Organisation } from './resolve-people.ts';

/** An organisation, and what is to be known of those in it. */
export interface WholeOrganisation extends Organisation {
  readonly isAdmin: (role: string) => boolean;
  /** The role that most people have, of those that may not do everything where there are such. */
  readonly commonest: string | undefined;
  /** Who somebody is, one who left too. */
  readonly nameOf: (id: string) => string;
}

/** What people can be given in an app as it is published: roles, departments, and one another to lead them. */
export function useOrganisation(): WholeOrganisation {
  const { app } = useHand();
  const { locale } = useDesignWords();
  const { data: published } = useSuspenseQuery(definitionQuery(app));
  const [users, departments] = useSuspenseQueries({ queries: [usersQuery(app), departmentsQuery(app)] });
  const named = ({ id, values }: { id: string; values: Readonly<Record<string, unknown>> }): Named => ({
    value: id,
    label: String(values['name'] ?? ''),
  });
  const { roles } = published.definition;
  const held = users.data.flatMap(({ values }) => (values['roles'] as readonly string[] | null) ?? []);
  const countOf = (role: string) => held.filter((one) => one === role).length;
  const byCount = roles.toSorted((a, b) => countOf(b.key) - countOf(a.key));
  const commonest = (byCount.find(({ admin }) => admin !== true) ?? byCount[0])?.key;
  return {
    roles: roles.map(({ key, label }) => ({ value: key, label: wordsOf(label, locale, key) })),
    isAdmin: (role) => roles.some(({ key, admin }) => key === role && admin === true),
    commonest,
    nameOf: (id) => users.data.map(named).find(({ value }) => value === id)?.label ?? id,
    departments: departments.data.map(named),
    users: users.data.filter(({ values }) => values['active'] !== false).map(named),
  };
}
