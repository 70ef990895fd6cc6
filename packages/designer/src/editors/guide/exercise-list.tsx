import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { below, type Guide, stepTo } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Button, Input } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { useDesignWords } from '../../words/words.ts';
import { propertySet } from '../property.ts';
import { addTo, removeFrom, textIn } from '../steps/step-acts.ts';
import { uniqueKey } from '../unique-key.ts';
import styles from './guide.module.css';

interface ExerciseListProps {
  readonly path: string;
  readonly guide: Guide;
  readonly name: string;
}

/** What people do once to have practised it. */
export function ExerciseList({ path, guide, name }: ExerciseListProps) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const exercises = guide.exercises ?? [];
  const list = below(path, 'exercises');
  const add = () => {
    const key = uniqueKey(
      'exercise',
      exercises.map((one) => one.key),
    );
    act(say('guide.exerciseAdded', { name }), [addTo(path, guide, 'exercises', { key, label: say('guide.newExercise') })]);
  };
  return (
    <section className={styles['list']} aria-label={say('guide.exercises')}>
      <h3>{say('guide.exercises')}</h3>
      {exercises.map((one, index) => {
        const at = below(list, stepTo(exercises, index));
        return (
          <div key={one.key} className={styles['row']}>
            <Input
              aria-label={say('guide.exercise')}
              value={wordsOf(one.label, locale)}
              onChange={({ target }) =>
                act(
                  say('fields.changed', { name }),
                  propertySet(at, one, 'label', textIn(one.label, locale, target.value)),
                  `label ${at}`,
                )
              }
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={say('guide.removeExercise', { name: wordsOf(one.label, locale, one.key) })}
              onClick={() => act(say('guide.exerciseRemoved', { name }), [removeFrom(list, exercises, index)])}
            />
          </div>
        );
      })}
      <Button icon={<PlusOutlined />} onClick={add}>
        {say('guide.addExercise')}
      </Button>
    </section>
  );
}
