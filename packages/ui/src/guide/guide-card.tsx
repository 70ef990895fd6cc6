import { CheckOutlined, PlayCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { Exercise, Guide, GuideMedia } from '@stepwell/definition';
import { Button } from 'antd';
import { useState } from 'react';
import { practising } from '../api/place.ts';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './guide.module.css';
import { GuideText } from './guide-text.tsx';
import { useLearning } from './use-guides.ts';

/** How something is done: words, pictures, videos, exercises. */
export function GuideCard({ guide }: { readonly guide: Guide }) {
  const { say, locale } = useWords();
  const { mine, note } = useLearning();
  const [isOpen, setOpen] = useState<boolean>();
  if (!mine) return null;
  const title = wordsOf(guide.label, locale) || say('guide.title');
  const isNew = !mine.seen.includes(guide.key);
  if (!(isOpen ?? isNew))
    return (
      <Button
        type="text"
        size="small"
        icon={<QuestionCircleOutlined />}
        className={styles['ask'] ?? ''}
        onClick={() => setOpen(true)}
      >
        {title}
      </Button>
    );
  const finish = (exercise: string) => {
    setOpen(true);
    void note(guide.key, exercise);
  };
  const close = () => {
    setOpen(false);
    if (isNew) void note(guide.key);
  };
  return (
    <section className={styles['card']} aria-label={title}>
      <h3>{title}</h3>
      <GuideText text={wordsOf(guide.text, locale)} />
      {guide.media?.map((media, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what a guide shows never moves while it is read
        <Media key={place} media={media} />
      ))}
      {guide.exercises && guide.exercises.length > 0 && <Exercises guide={guide} exercises={guide.exercises} finish={finish} />}
      <Button size="small" type={isNew ? 'primary' : 'default'} onClick={close}>
        {say(isNew ? 'guide.gotIt' : 'guide.close')}
      </Button>
    </section>
  );
}

function Media({ media: { picture, video, label } }: { readonly media: GuideMedia }) {
  const { say, locale } = useWords();
  const words = wordsOf(label, locale);
  return (
    <figure className={styles['media']}>
      {picture && <img src={`/api/files/${encodeURIComponent(picture)}`} alt={words || say('guide.picture')} loading="lazy" />}
      {video && (
        <a href={video} target="_blank" rel="noreferrer">
          <PlayCircleOutlined /> {words || say('guide.video')}
        </a>
      )}
      {picture && words && <figcaption>{words}</figcaption>}
    </figure>
  );
}

interface ExercisesProps {
  readonly guide: Guide;
  readonly exercises: readonly Exercise[];
  readonly finish: (exercise: string) => void;
}

function Exercises({ guide, exercises, finish }: ExercisesProps) {
  const { say, locale } = useWords();
  const { key: app } = useApp();
  const { mine } = useLearning();
  const isDone = (key: string) => mine?.done.some((one) => one.guide === guide.key && one.exercise === key) ?? false;
  return (
    <>
      <h4 className={styles['head']}>
        {say('guide.exercises')}
        {practising === undefined && <a href={addresses.practice(app)}>{say('guide.toPractice')}</a>}
      </h4>
      <ul className={styles['exercises']}>
        {exercises.map(({ key, label }) => (
          <li key={key}>
            <span>{wordsOf(label, locale, key)}</span>
            {isDone(key) ? (
              <span className={styles['done']}>
                <CheckOutlined /> {say('guide.done')}
              </span>
            ) : (
              <Button size="small" onClick={() => finish(key)}>
                {say('guide.markDone')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
