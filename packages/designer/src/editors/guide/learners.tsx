import { CheckOutlined } from '@ant-design/icons';
import type { Exercise } from '@stepwell/definition';
import { get, wordsOf } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from './guide.module.css';

interface Learner {
  readonly id: string;
  readonly name: string;
  readonly seenAt: string | null;
  readonly done: readonly { readonly exercise: string; readonly at: string }[];
}

interface LearnersProps {
  readonly guide: string;
  readonly exercises: readonly Exercise[];
}

/** Who has seen the published guide, and which exercises he has done. */
export function Learners({ guide, exercises }: LearnersProps) {
  const { app } = useDesign();
  const { say, locale } = useDesignWords();
  const { data } = useQuery({
    queryKey: ['learners', app, guide],
    queryFn: ({ signal }) => get<{ people: readonly Learner[] }>(`/api/apps/${app}/guides/${guide}/people`, signal),
  });
  const people = data?.people ?? [];
  const seen = people.filter(({ seenAt }) => seenAt !== null);
  return (
    <aside className={styles['learners']} aria-label={say('guide.learners')}>
      <h3>{say('guide.learners')}</h3>
      <p>{say('guide.seenBy', { seen: seen.length, all: people.length })}</p>
      <ul>
        {people.map(({ id, name, seenAt, done }) => (
          <li key={id} data-seen={seenAt !== null}>
            <span>{name}</span>
            <span>
              {seenAt === null ? say('guide.notSeen') : new Date(seenAt).toLocaleDateString(locale)}
              {exercises.length > 0 && seenAt !== null && (
                <small title={exercises.map(({ key, label }) => wordsOf(label, locale, key)).join(' · ')}>
                  {' '}
                  {done.length >= exercises.length && <CheckOutlined />} {done.length}/{exercises.length}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
