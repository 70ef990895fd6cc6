import { type Ask, asksOf, type Condition, conditionsOf, labelIn } from '@stepwell/fields';
import { Select, type SelectProps } from 'antd';
import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import { useServices } from '../data/use-services.ts';
import { useWords } from '../words/words.ts';
import type { AskableField } from './askable-fields.ts';
import { type Draft, withCondition, withField } from './draft.ts';
import styles from './filter.module.css';
import type { Fields } from './filter.ts';

interface SentenceEditorProps {
  readonly askable: readonly AskableField[];
  readonly fields: Fields;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly isWhole: boolean;
  readonly autoFocus?: boolean;
}

/** Puts a sentence together: the field, what is asked of it, and the value. */
export function SentenceEditor({ askable, fields, draft, change, isWhole, autoFocus = false }: SentenceEditorProps) {
  const { say } = useWords();
  // Whoever has chosen what to ask goes on with the value.
  const [hasChosen, setChosen] = useState(false);
  const choose = (next: Draft) => {
    setChosen(autoFocus);
    change(next);
  };
  return (
    <div className={styles['editor']}>
      <Select
        aria-label={say('filter.field')}
        placeholder={say('filter.fieldPlaceholder')}
        options={fieldOptions(askable)}
        value={draft.path}
        autoFocus={autoFocus}
        defaultOpen={autoFocus && draft.path === undefined}
        showSearch={{ optionFilterProp: 'search' }}
        popupMatchSelectWidth={false}
        listHeight={320}
        onChange={(path: string) => choose(withField(draft, path, fields))}
      />
      <Asking fields={fields} draft={draft} change={change} choose={choose} autoFocus={hasChosen} />
      {draft.path !== undefined && !isWhole && <p className={styles['hint']}>{say('filter.needValue')}</p>}
    </div>
  );
}

interface AskingProps extends Pick<SentenceEditorProps, 'fields' | 'draft' | 'change'> {
  readonly choose: (draft: Draft) => void;
  readonly autoFocus: boolean;
}

/** What is asked of the field, once it is known. */
function Asking({ fields, draft, change, choose, autoFocus }: AskingProps) {
  const { say, locale } = useWords();
  const field = draft.path === undefined ? undefined : fields.at(draft.path);
  if (!field || !draft.condition) return null;
  const conditions = conditionsOf(field, fields.context);
  const asks = asksOf(draft.condition, field, fields.context);
  const put = (at: number, value: unknown) =>
    change({ ...draft, values: asks.map((_, place) => (place === at ? value : (draft.values[place] ?? null))) });
  return (
    <>
      <Select
        aria-label={say('filter.condition')}
        options={conditionOptions(conditions, locale, [say('filter.days'), say('filter.others')])}
        value={draft.condition.name}
        popupMatchSelectWidth={false}
        listHeight={320}
        onChange={(name: string) => {
          const condition = conditions.find((one) => one.name === name);
          if (condition) choose(withCondition(draft, condition, fields));
        }}
      />
      {asks.map((ask, at) => (
        <AskInput
          // biome-ignore lint/suspicious/noArrayIndexKey: the values of a condition have no name but their place
          key={`${draft.path} ${draft.condition?.name} ${at}`}
          ask={ask}
          autoFocus={autoFocus && at === 0}
          value={draft.values[at] ?? null}
          onChange={(value) => put(at, value)}
        />
      ))}
    </>
  );
}

interface AskInputProps {
  readonly ask: Ask;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly autoFocus: boolean;
}

function AskInput({ ask, value, onChange, autoFocus }: AskInputProps) {
  const { vocabulary, context } = useApp();
  const { say, locale } = useWords();
  const services = useServices();
  const id = useId();
  const { Input } = faceOf(vocabulary, ask.type);
  const asked = useRef(document.activeElement);
  return (
    <div className={styles['ask']}>
      <Suspense fallback={<span className={styles['waiting']} />}>
        <Unmoved since={asked.current}>
          {(isUnmoved) => (
            <Input
              id={id}
              label={say('filter.value')}
              value={value}
              onChange={onChange}
              autoFocus={autoFocus && isUnmoved}
              options={ask.options}
              context={context}
              services={services}
            />
          )}
        </Unmoved>
      </Suspense>
      {ask.after && <span>{labelIn(ask.after, locale, '')}</span>}
    </div>
  );
}

interface UnmovedProps {
  readonly since: Element | null;
  readonly children: (isUnmoved: boolean) => ReactNode;
}

/** Whether the cursor is where it was: what comes late does not take it from somebody who went on. */
function Unmoved({ since, children }: UnmovedProps) {
  const { activeElement, body } = document;
  const [isUnmoved] = useState(activeElement === since || activeElement === body);
  return children(isUnmoved);
}

const optionOf = ({ path, label, through }: AskableField) => ({
  value: path,
  label: through ? `${through} › ${label}` : label,
  search: [through, label, path].join(' '),
});

type Options = NonNullable<SelectProps['options']>;

function fieldOptions(askable: readonly AskableField[]): Options {
  const own = askable.filter(({ through }) => through === undefined).map(optionOf);
  const groups = [...new Set(askable.flatMap(({ through }) => through ?? []))];
  const related = groups.map((through) => ({
    label: through,
    title: through,
    options: askable.filter((one) => one.through === through).map(optionOf),
  }));
  return [...own, ...related];
}

function conditionOptions(conditions: readonly Condition[], locale: string, [relative, others]: readonly string[]): Options {
  const optionsOf = (some: readonly Condition[]) =>
    some.map(({ name, words }) => ({ value: name, label: labelIn(words, locale, name) }));
  const near = conditions.filter(({ isRelative }) => isRelative);
  if (near.length === 0) return optionsOf(conditions);
  return [
    { label: relative, title: relative, options: optionsOf(near) },
    { label: others, title: others, options: optionsOf(conditions.filter((one) => !near.includes(one))) },
  ];
}
