import { below, type Rule } from '@stepwell/definition';
import { useApp, wordsOf } from '@stepwell/ui/design';
import { Segmented, Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { DraftApp } from '../../here/draft-app.tsx';
import { keyOfPath, labelOf, type Part, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { ConditionInput } from '../condition-input.tsx';
import { More } from '../more/more.tsx';
import { useChange } from '../more/use-change.ts';
import { ActionRows } from '../steps/action-rows.tsx';
import { AddAction } from '../steps/add-action.tsx';
import { type ActionEntry, addTo } from '../steps/step-acts.ts';
import { sayHappening } from '../timeout/say-rule.ts';
import styles from '../timeout/timeout.module.css';
import { useRuleVoice } from '../timeout/use-rule-voice.ts';
import { useProperty } from '../use-property.ts';
import { fieldsIn, HAPPENINGS, happensIn, turnTo, waitFor, waitForFields } from './rule-acts.ts';

interface RuleProps {
  readonly part: Part;
  readonly rule: Rule;
  readonly name: string;
}

/** A rule as a sentence whose words are picked; above it the sentence as people read it. */
export function RuleEditor({ part }: { readonly part: Part }) {
  const { locale } = useDesignWords();
  const rule = part.content as Rule;
  const props = { part, rule, name: wordsOf(rule.label, locale, part.key) };
  return (
    <DraftApp>
      <Sentence rule={rule} />
      <div className={styles['watched']}>
        <Watched {...props} />
        <Condition {...props} />
      </div>
      <Done {...props} />
      <div className={styles['more']}>
        <More of="rules" at={part.path} holder={rule} table={rule.table} called={props.name} />
      </div>
    </DraftApp>
  );
}

/** The rule read back in the reader's words. */
function Sentence({ rule }: { readonly rule: Rule }) {
  const { say } = useDesignWords();
  const { table = '' } = rule;
  const voice = useRuleVoice(table);
  const on = happensIn(rule);
  if (!voice || !on) return null;
  const fields = fieldsIn(rule).map(voice.field).join(say('say.and'));
  const what = fields ? say('rule.saidFields', { fields }) : say(`rule.said.${on}`);
  return (
    <section className={styles['said']} aria-label={say('timeout.said')}>
      <p>{say('rule.begin', { table: voice.table(table), what, ...sayHappening(rule, voice) })}</p>
    </section>
  );
}

/** Whose records, and what happens to them. */
function Watched({ part, rule, name }: RuleProps) {
  const { act, files } = useDesign();
  const { say, locale } = useDesignWords();
  const { tables } = useApp();
  const on = happensIn(rule);
  const change = useChange(name);
  const own = partsIn(files, 'tables').map(({ path, content }) => ({
    value: keyOfPath(path),
    label: wordsOf(labelOf(content), locale, keyOfPath(path)),
  }));
  const fields = [...(tables.get(rule.table ?? '')?.fields.values() ?? [])]
    .filter(({ system }) => !system)
    .map(({ definition: { key, label } }) => ({ value: key, label: wordsOf(label, locale, key) }));
  return (
    <>
      <div className={styles['line']}>
        <span className={styles['word']}>{say('timeout.of')}</span>
        <Select
          aria-label={say('timeout.table')}
          value={rule.table}
          options={own}
          popupMatchSelectWidth={false}
          onChange={(table) => act(say('timeout.tableSet', { name }), turnTo(part.path, rule, table))}
        />
      </div>
      <div className={styles['line']}>
        <span className={styles['word']}>{say('rule.at')}</span>
        <Select
          aria-label={say('rule.on')}
          value={on}
          placeholder={say('rule.other')}
          options={HAPPENINGS.map((value) => ({ value, label: say(`rule.on.${value}`) }))}
          popupMatchSelectWidth={false}
          onChange={(next) => change(waitFor(part.path, rule, next))}
        />
        {on === 'updated' && (
          <Select
            mode="multiple"
            aria-label={say('rule.fields')}
            value={[...fieldsIn(rule)]}
            placeholder={say('rule.anyField')}
            options={fields}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            onChange={(next) => change(waitForFields(part.path, rule, next))}
            style={{ minWidth: 200 }}
          />
        )}
        {(on === 'created' || on === 'updated') && <Phase {...{ part, rule, name }} />}
      </div>
    </>
  );
}

/** Before the record is written, or after. */
function Phase({ part, rule, name }: RuleProps) {
  const { say } = useDesignWords();
  const set = useProperty(part.path, rule, name);
  return (
    <Segmented
      aria-label={say('rule.phase')}
      value={rule.phase ?? 'after'}
      options={(['after', 'before'] as const).map((value) => ({ value, label: say(`rule.phase.${value}`) }))}
      onChange={(phase) => set('phase', phase === 'after' ? undefined : phase)}
    />
  );
}

function Condition({ part, rule, name }: RuleProps) {
  const { say } = useDesignWords();
  const set = useProperty(part.path, rule, name);
  return (
    <div className={styles['line']}>
      <span className={styles['word']}>{say('rule.when')}</span>
      <ConditionInput
        at={below(part.path, 'when')}
        table={rule.table ?? ''}
        label={say('rule.whenLabel')}
        value={rule.when}
        onChange={(condition) => set('when', condition)}
      />
    </div>
  );
}

/** What is done then, in its order. */
function Done({ part, rule, name }: RuleProps) {
  const { say } = useDesignWords();
  const change = useChange(name);
  const table = rule.table ?? '';
  const actions = (rule.do ?? []) as readonly ActionEntry[];
  return (
    <section aria-label={say('rule.do')} className={styles['watched']}>
      <span className={styles['word']}>{say('rule.do')}</span>
      <ActionRows table={table} at={below(part.path, 'do')} actions={actions} change={change} />
      <AddAction table={table} add={(entry) => change([addTo(part.path, rule, 'do', entry)])} />
    </section>
  );
}
