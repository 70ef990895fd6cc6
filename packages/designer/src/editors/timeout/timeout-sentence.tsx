import { TableOutlined } from '@ant-design/icons';
import { below, type Timeout } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import { DraftApp } from '../../here/draft-app.tsx';
import { keyOfPath, labelOf, type Part, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { ConditionInput } from '../condition-input.tsx';
import { More } from '../more/more.tsx';
import { propertySet } from '../property.ts';
import { CalendarInput } from '../steps/calendar-input.tsx';
import { StepsEditor } from '../steps/steps-editor.tsx';
import { PasteWarnings } from './paste-warnings.tsx';
import { sayRule } from './say-rule.ts';
import { SinceInput } from './since-input.tsx';
import styles from './timeout.module.css';
import { usualCondition } from './timeout-acts.ts';
import { useRuleVoice } from './use-rule-voice.ts';

interface RuleProps {
  readonly part: Part;
  readonly rule: Timeout;
  readonly name: string;
}

/** A timeout as a sentence whose words are picked; above it the sentence as people read it. */
export function TimeoutEditor({ part }: { readonly part: Part }) {
  const { say, locale } = useDesignWords();
  const [isPasting, setPasting] = useState(false);
  const rule = part.content as Timeout;
  const props = { part, rule, name: wordsOf(rule.label, locale, part.key) };
  return (
    <DraftApp>
      <Sentence rule={rule} />
      <Watched {...props} />
      <StepsEditor table={rule.table} at={part.path} holder={rule} name={props.name} />
      <div className={styles['more']}>
        <More of="timeouts" at={part.path} holder={rule} table={rule.table} called={props.name} />
      </div>
      <div className={styles['paste']}>
        <Button icon={<TableOutlined />} onClick={() => setPasting(true)}>
          {say('warning.paste')}
        </Button>
      </div>
      {isPasting && <PasteWarnings table={rule.table} close={() => setPasting(false)} />}
    </DraftApp>
  );
}

/** The rule read back in the reader's words. */
function Sentence({ rule }: { readonly rule: Timeout }) {
  const { say } = useDesignWords();
  const voice = useRuleVoice(rule.table);
  if (!voice) return null;
  const [begin, ...steps] = sayRule(rule, voice);
  return (
    <section className={styles['said']} aria-label={say('timeout.said')}>
      <p>{begin}</p>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  );
}

/** While what, since when, on which calendar. */
function Watched({ part, rule, name }: RuleProps) {
  const { act, files } = useDesign();
  const { say, locale } = useDesignWords();
  const set = (property: keyof Timeout, value: unknown, said: string) => act(said, propertySet(part.path, rule, property, value));
  const tables = partsIn(files, 'tables').map(({ path, content }) => ({
    value: keyOfPath(path),
    label: wordsOf(labelOf(content), locale, keyOfPath(path)),
  }));
  const turnTo = (table: string) => {
    const usual = Object.entries({ table, ...usualCondition(files, table) });
    act(
      say('timeout.tableSet', { name }),
      usual.map(([property, value]) => ({ op: 'set', at: below(part.path, property), value })),
    );
  };
  return (
    <div className={styles['watched']}>
      <div className={styles['line']}>
        <span className={styles['word']}>{say('timeout.of')}</span>
        <Select
          aria-label={say('timeout.table')}
          value={rule.table}
          options={tables}
          popupMatchSelectWidth={false}
          onChange={turnTo}
        />
      </div>
      <div className={styles['line']}>
        <span className={styles['word']}>{say('timeout.while')}</span>
        <ConditionInput
          at={below(part.path, 'while')}
          table={rule.table}
          label={say('timeout.whileLabel')}
          value={rule.while}
          onChange={(condition) => condition !== undefined && set('while', condition, say('timeout.whileSet', { name }))}
        />
      </div>
      <div className={styles['line']}>
        <span className={styles['word']}>{say('timeout.sinceWord')}</span>
        <SinceInput
          at={below(part.path, 'since')}
          table={rule.table}
          value={rule.since}
          onChange={(since, moment) => set('since', since, say('timeout.sinceSet', { name, moment }))}
        />
        <span>{say('timeout.on')}</span>
        <CalendarInput
          value={rule.calendar}
          onChange={(calendar, called) => set('calendar', calendar, say('timeout.calendarSet', { name, calendar: called }))}
        />
        <span>{say('timeout.counting')}</span>
      </div>
    </div>
  );
}
