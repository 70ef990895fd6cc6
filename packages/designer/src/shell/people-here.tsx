import { PersonDisc } from '@stepwell/fields/ui';
import { wordsOf } from '@stepwell/ui/design';
import { Tooltip } from 'antd';
import { useDesign } from '../here/design-context.ts';
import { labelOfPart, partAt } from '../here/parts.ts';
import { type Colleague, usePeople, useTellPeople } from '../here/use-people.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './people.module.css';

/** Who else designs this app just now; pressing somebody leads to where he is. */
export function PeopleHere() {
  useTellPeople();
  const people = usePeople();
  const { say } = useDesignWords();
  if (people.length === 0) return null;
  return (
    <ul className={styles['people']} aria-label={say('people.here')}>
      {people.map((person) => (
        <li key={person.id}>
          <Face person={person} />
        </li>
      ))}
    </ul>
  );
}

function Face({ person }: { readonly person: Colleague }) {
  const { files, open } = useDesign();
  const { say, locale } = useDesignWords();
  const part = person.part === undefined ? undefined : partAt(files, person.part);
  const where = part && wordsOf(labelOfPart(part), locale, part.key);
  const said = where ? say('people.at', { name: person.name, where }) : person.name;
  return (
    <Tooltip title={said}>
      <button type="button" className={styles['face']} aria-label={said} disabled={!part} onClick={() => part && open(part.path)}>
        <PersonDisc name={person.name} size={28} />
      </button>
    </Tooltip>
  );
}

/** The faces of those who have this part on their canvas. */
export function PeopleAt({ path }: { readonly path: string }) {
  const people = usePeople().filter(({ part }) => part === path);
  const { say } = useDesignWords();
  return people.map(({ id, name }) => (
    <span key={id} className={styles['at']} role="img" aria-label={say('people.alsoHere', { name })} title={name}>
      <PersonDisc name={name} size={18} />
    </span>
  ));
}

/** Says who else has selected the same thing. */
export function SameSelection() {
  const { selected } = useDesign();
  const { say } = useDesignWords();
  const people = usePeople().filter(({ at }) => at !== undefined && at === selected);
  if (people.length === 0) return null;
  const names = people.map(({ name }) => name).join(say('people.and'));
  return (
    <p className={styles['same']} role="status">
      {say('people.sameThing', { name: names })}
    </p>
  );
}
