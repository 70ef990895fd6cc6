import type { Problem } from '@stepwell/definition';
import { useDesignWords } from '../words/words.ts';
import styles from './people.module.css';
import type { Organisation, ResolvedPerson } from './resolve-people.ts';

interface PreviewProps {
  readonly people: readonly ResolvedPerson[];
  readonly organisation: Organisation;
  /** What the server had against whom, by his place in the list. */
  readonly problems: readonly Problem[];
}

/** The people as they will come in, with what of the list was not understood. */
export function PeoplePreview({ people, organisation, problems }: PreviewProps) {
  const { say } = useDesignWords();
  return (
    <section aria-label={say('users.read', { count: people.length })}>
      <p className={styles['pale']} role="status">
        {say('users.read', { count: people.length })}
      </p>
      <ol className={styles['preview']}>
        {people.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what stands in a line is known by the line alone
          <PreviewRow key={place} {...{ one, people, organisation }} problems={problemsAt(problems, place)} />
        ))}
      </ol>
    </section>
  );
}

const problemsAt = (problems: readonly Problem[], place: number): readonly Problem[] =>
  problems.filter(({ path }) => path === `#/people/${place}` || path.startsWith(`#/people/${place}/`));

interface RowProps extends PreviewProps {
  readonly one: ResolvedPerson;
}

function PreviewRow({ one, people, organisation, problems }: RowProps) {
  const { say, locale } = useDesignWords();
  const { person, newDepartment, unknownRoles, unknownManager, unread } = one;
  const { roles, departments, users } = organisation;
  const labelIn = (list: typeof roles, value: string) => list.find((entry) => entry.value === value)?.label ?? value;
  const { manager, department } = person;
  const leader = typeof manager === 'number' ? people[manager]?.person.name : manager && labelIn(users, manager);
  const said = [
    person.roles.map((role) => labelIn(roles, role)).join('、') || say('users.noRoles'),
    newDepartment !== undefined
      ? say('users.departmentNew', { name: newDepartment })
      : department && labelIn(departments, department),
    leader && `${say('users.manager')} ${leader}`,
    person.phone,
    person.email,
  ];
  const warnings = [
    ...unknownRoles.map((name) => say('users.unknownRole', { name })),
    ...(unknownManager === undefined ? [] : [say('users.unknownManager', { name: unknownManager })]),
    ...unread.map((text) => say('users.unread', { text })),
  ];
  return (
    <li>
      <strong>{person.name}</strong>
      <span className={styles['pale']}>{said.filter(Boolean).join(' · ')}</span>
      {warnings.map((text) => (
        <span key={text} className={styles['warning']}>
          {text}
        </span>
      ))}
      {problems.map(({ path, code, message }) => (
        <span key={`${path} ${code}`} className={styles['fault']} role="alert">
          {message[locale]}
        </span>
      ))}
    </li>
  );
}
