import { BranchesOutlined } from '@ant-design/icons';
import { below, type Process } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Button } from 'antd';
import { useState } from 'react';
import { useDesign } from '../../../here/design-context.ts';
import { DraftApp } from '../../../here/draft-app.tsx';
import type { Part } from '../../../here/parts.ts';
import { useDesignWords } from '../../../words/words.ts';
import { ConditionInput } from '../../condition-input.tsx';
import { propertySet } from '../../property.ts';
import styles from './variant.module.css';
import { processesOf } from './variant-acts.ts';
import { VariantDialog } from './variant-dialog.tsx';

/** Which records take these steps, and the way to give some of them steps of their own. */
export function AppliesTo({ part, process }: { readonly part: Part; readonly process: Process }) {
  const { act, files } = useDesign();
  const { say, locale } = useDesignWords();
  const [isAsking, setAsking] = useState(false);
  const name = wordsOf(process.label, locale, part.key);
  const hasOthers = processesOf(files, process.table).length > 1;
  return (
    <div className={styles['applies']}>
      <span className={styles['word']}>{say('variant.for')}</span>
      {process.when === undefined ? (
        <span>{say(hasOthers ? 'variant.rest' : 'variant.all')}</span>
      ) : (
        <DraftApp>
          <ConditionInput
            at={below(part.path, 'when')}
            table={process.table}
            label={say('variant.for')}
            value={process.when}
            onChange={(when) =>
              when !== undefined &&
              act(say('variant.whenSet', { name }), propertySet(part.path, process, 'when', when), below(part.path, 'when'))
            }
          />
        </DraftApp>
      )}
      <Button type="text" size="small" icon={<BranchesOutlined />} onClick={() => setAsking(true)}>
        {say('variant.add')}
      </Button>
      {isAsking && <VariantDialog part={part} close={() => setAsking(false)} />}
    </div>
  );
}
