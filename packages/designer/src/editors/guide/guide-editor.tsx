import type { Guide, Process } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Input, Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { keyOfPath, labelOf, type Part, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { Labelled } from '../labelled.tsx';
import { useProperty } from '../use-property.ts';
import { wordsWith } from '../words-with.ts';
import { ExerciseList } from './exercise-list.tsx';
import styles from './guide.module.css';
import { aboutOf, setAbout } from './guide-acts.ts';
import { Learners } from './learners.tsx';
import { MediaList } from './media-list.tsx';

/** How something is done: for which form or stage, the words, what is shown, what is practised, and who has come how far. */
export function GuideEditor({ part }: { readonly part: Part }) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const guide = part.content as Guide;
  const name = wordsOf(guide.label, locale, part.key);
  const set = useProperty(part.path, guide, name);
  const places = usePlaces();
  return (
    <div className={styles['guide']}>
      <div className={styles['body']}>
        <Labelled text={say('guide.about')}>
          {(id) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={aboutOf(guide) ?? null}
              options={places}
              placeholder={say('guide.aboutHint')}
              onChange={(about: string) => act(say('guide.aboutSet', { name }), setAbout(part.path, guide, about))}
            />
          )}
        </Labelled>
        <Labelled text={say('guide.text')}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 5, maxRows: 18 }}
              value={wordsOf(guide.text, locale)}
              placeholder={say('guide.textHint')}
              onChange={({ target }) => set('text', wordsWith(guide.text, locale, target.value))}
            />
          )}
        </Labelled>
        <MediaList path={part.path} guide={guide} name={name} />
        <ExerciseList path={part.path} guide={guide} name={name} />
      </div>
      <Learners guide={part.key} exercises={guide.exercises ?? []} />
    </div>
  );
}

/** Every form, process and stage a guide can be about. */
function usePlaces() {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const nameOf = (content: unknown, key: string) => wordsOf(labelOf(content), locale, key);
  const forms = partsIn(files, 'forms').map(({ path, content }) => ({
    value: `form/${keyOfPath(path)}`,
    label: nameOf(content, keyOfPath(path)),
  }));
  const processes = partsIn(files, 'processes').map(({ path, content }) => {
    const [key, label] = [keyOfPath(path), nameOf(content, keyOfPath(path))];
    const stages = (content as Partial<Process>).stages ?? [];
    return {
      label,
      options: [
        { value: `process/${key}`, label: say('guide.wholeProcess', { name: label }) },
        ...stages.map((stage) => ({ value: `stage/${key}/${stage.key}`, label: nameOf(stage, stage.key) })),
      ],
    };
  });
  return [{ label: say('part.forms'), options: forms }, ...processes];
}
