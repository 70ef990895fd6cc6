import { type App, type FullTable, processesOf, type Stage } from '@stepwell/definition';
import { choicesOf } from '@stepwell/fields';
import { Radio } from 'antd';
import { stageKeyOf, useApp } from '../app/app-context.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './bulk.module.css';

/** To which stage many records go. */
export function ChooseStage({ table, choose }: { table: FullTable; choose: (stage: string) => void }) {
  const { app } = useApp();
  const { say, locale } = useWords();
  const stages = stagesInOrder(app, table.key);
  const field = table.fields.get(stageKeyOf(app, table.key) ?? '');
  // One that processes call otherwise has the names of all.
  const labels = new Map(choicesOf(field?.options ?? {}).map(({ key, label }) => [key, label] as const));
  return (
    <fieldset className={styles['field']}>
      <legend>{say('bulk.whichStage')}</legend>
      <Radio.Group className={styles['stages'] ?? ''} onChange={(event) => choose(String(event.target.value))}>
        {stages.map((stage) => (
          <Radio key={stage.key} value={stage.key}>
            {wordsOf(labels.get(stage.key) ?? stage.label, locale, stage.key)}
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}

/** The stages of all processes of a table, by how far along their own process they stand; lost ones at the end. */
function stagesInOrder(app: App, table: string): readonly Stage[] {
  const placed = processesOf(app, table).flatMap(({ stages }) =>
    stages.map((stage, at) => ({ stage, far: stage.category === 'lost' ? 2 : at / stages.length })),
  );
  const byKey = new Map(placed.map((one) => [one.stage.key, one]));
  return [...byKey.values()].sort((one, other) => one.far - other.far).map(({ stage }) => stage);
}
