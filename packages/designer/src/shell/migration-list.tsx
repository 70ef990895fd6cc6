import { CheckCircleOutlined, CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { Words } from '@stepwell/expression';
import { Checkbox, Select } from 'antd';
import type { Answers } from '../here/use-publishing.ts';
import type { Migration } from '../model/transport.ts';
import { useDesignWords } from '../words/words.ts';
import { isUndecided } from './is-undecided.ts';
import styles from './publish.module.css';

interface Answering {
  readonly answers: Answers;
  readonly answer: (answers: Answers) => void;
  /** Whether what nothing is said about stays as it is. */
  readonly mayLeave?: boolean;
}

interface Props extends Answering {
  readonly plan: readonly Migration[];
}

/** What publishing means for the records that are there; where something of them goes, what it is to be instead. */
export function MigrationList({ plan, ...answering }: Props) {
  const { say } = useDesignWords();
  return (
    <section aria-label={say('publish.plan')}>
      <h3 className={styles['heading']}>{say('publish.plan')}</h3>
      {plan.length === 0 && (
        <p className={styles['step']}>
          <CheckCircleOutlined style={{ color: 'var(--ant-color-success)' }} />
          {say('publish.planNone')}
        </p>
      )}
      {plan.map((step) => (
        <Step key={`${step.kind} ${step.path}`} step={step} {...answering} />
      ))}
    </section>
  );
}

interface StepProps extends Answering {
  readonly step: Migration;
}

function Step({ step, answers, answer, mayLeave = false }: StepProps) {
  const { locale } = useDesignWords();
  const { stage, option, values, message } = step;
  const name = stage && `${stage.process}/${stage.key}`;
  return (
    <div className={styles['step']}>
      {!mayLeave && isUndecided(step, answers) ? (
        <CloseCircleFilled style={{ color: 'var(--ant-color-error)' }} />
      ) : (
        <InfoCircleFilled style={{ color: 'var(--ant-color-info)' }} />
      )}
      <span>{message[locale]}</span>
      {stage && name && (
        <Choice
          what="publish.goTo"
          about={message}
          value={answers.stages[name]}
          to={stage.to}
          mayLeave={mayLeave}
          choose={(to) => answer({ ...answers, stages: withAnswer(answers.stages, name, to) })}
        />
      )}
      {option && <OptionChoice option={option} about={message} answers={answers} answer={answer} mayLeave={mayLeave} />}
      {values && <Conversion path={step.path} values={values} answers={answers} answer={answer} mayLeave={mayLeave} />}
    </div>
  );
}

interface ChoiceProps {
  readonly what: 'publish.goTo' | 'change.instead';
  readonly about: Words;
  readonly value: string | undefined;
  readonly to: readonly { readonly key: string; readonly label: Words }[];
  readonly mayLeave: boolean;
  readonly choose: (to: string | undefined) => void;
}

type Chosen = { readonly [name: string]: string };

/** What was said, with a further answer, or without one that was taken back. */
function withAnswer(said: Chosen, name: string, to: string | undefined): Chosen {
  const { [name]: _, ...others } = said;
  return to === undefined ? others : { ...others, [name]: to };
}

function Choice({ what, about, value, to, mayLeave, choose }: ChoiceProps) {
  const { say, locale } = useDesignWords();
  return (
    <Select
      className={styles['to']}
      placeholder={say(mayLeave ? 'history.leave' : what)}
      allowClear={mayLeave}
      aria-label={`${say(what)} (${about[locale]})`}
      value={value ?? null}
      options={to.map(({ key, label }) => ({ value: key, label: label[locale] }))}
      onChange={choose}
    />
  );
}

interface OptionProps extends Answering {
  readonly option: NonNullable<Migration['option']>;
  readonly about: Words;
}

function OptionChoice({ option, about, answers, answer, mayLeave = false }: OptionProps) {
  const { say } = useDesignWords();
  const blank = { key: '', label: { 'zh-CN': say('change.blank'), en: say('change.blank') } };
  return (
    <Choice
      what="change.instead"
      about={about}
      value={answers.options[option.name]}
      to={[...option.to, blank]}
      mayLeave={mayLeave}
      choose={(to) => answer({ ...answers, options: withAnswer(answers.options, option.name, to) })}
    />
  );
}

interface ConversionProps extends Answering {
  readonly path: string;
  readonly values: NonNullable<Migration['values']>;
}

/** What becomes of the values of a field under its new type, tried on all of them; what is lost must be known. */
function Conversion({ path, values, answers, answer, mayLeave = false }: ConversionProps) {
  const { say } = useDesignWords();
  const { kept, changed, lost, examples } = values;
  const counts = { kept, changed, lost };
  const take = (isKnown: boolean) => {
    const others = answers.lost.filter((one) => one !== path);
    answer({ ...answers, lost: isKnown ? [...others, path] : others });
  };
  return (
    <div className={styles['conversion']}>
      <p className={styles['counts']}>
        {(['kept', 'changed', 'lost'] as const).map((one) =>
          counts[one] > 0 ? (
            <span key={one} data-outcome={one}>
              {say(`change.${one}`, { count: counts[one] })}
            </span>
          ) : null,
        )}
      </p>
      <ul className={styles['examples']}>
        {examples.map(({ id, title, from, to }) => (
          <li key={id}>
            <span className={styles['exampleTitle']}>{title}</span>
            <del>{from}</del>
            <span aria-hidden="true">→</span>
            <ins data-outcome={to === undefined ? 'lost' : 'changed'}>{to ?? say('change.nothing')}</ins>
          </li>
        ))}
      </ul>
      {lost > 0 && !mayLeave && (
        <Checkbox checked={answers.lost.includes(path)} onChange={({ target }) => take(target.checked)}>
          {say('change.lostKnown', { count: lost })}
        </Checkbox>
      )}
    </div>
  );
}
