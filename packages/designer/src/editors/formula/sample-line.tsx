import type { Formula } from '@stepwell/expression';
import { carrierOf } from '@stepwell/fields';
import { useTexts } from '@stepwell/ui/design';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useDesignWords } from '../../words/words.ts';
import styles from './formula.module.css';
import { MADE_UP, type Samples, useSample } from './use-sample.ts';
import type { Standing } from './use-stand.ts';

interface SampleLineProps {
  readonly formula: Formula | undefined;
  readonly standing: Standing;
}

/** What the formula gives for a record, computed here as everywhere; which record is picked beside it. */
export function SampleLine({ formula, standing }: SampleLineProps) {
  const { say } = useDesignWords();
  const { table } = standing.stand.scope;
  const samples = useSample(table);
  const value = useValue(formula, standing, samples);
  return (
    <div className={styles['sample']}>
      <span className={styles['key']}>{say('formula.value')}</span>
      <output className={styles['value']} aria-label={say('formula.value')} data-unknown={value === undefined}>
        {value ?? say(formula ? 'formula.notHere' : 'formula.noValue')}
      </output>
      {table !== undefined && <SamplePicker samples={samples} />}
    </div>
  );
}

function SamplePicker({ samples }: { readonly samples: Samples }) {
  const { say } = useDesignWords();
  const { options, chosen, choose, look } = samples;
  const all = [...options, { value: MADE_UP, label: say('formula.madeUp') }];
  return (
    <span className={styles['picker']}>
      <span className={styles['for']}>{say('formula.on')}</span>
      <Select
        size="small"
        variant="filled"
        aria-label={say('formula.record')}
        value={chosen}
        options={all}
        showSearch={{ filterOption: false, onSearch: look }}
        popupMatchSelectWidth={false}
        onChange={choose}
      />
    </span>
  );
}

function useValue(formula: Formula | undefined, { draft, stand }: Standing, samples: Samples): string | undefined {
  const text = useTexts();
  const { say } = useDesignWords();
  const { records, me, nearby } = samples;
  const value = useMemo(() => {
    if (!formula) return undefined;
    return draft.rules.attempt(formula, { scope: stand.scope, records, me, nearby });
  }, [formula, draft, stand, records, me, nearby]);
  if (!formula || value === undefined) return undefined;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return say('formula.blank');
  const carrier = carrierOf(formula.type);
  return carrier ? text(carrier, value) : String(value);
}
