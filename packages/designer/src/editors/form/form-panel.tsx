import { wordsOf } from '@stepwell/ui/design';
import { Checkbox, Input, Segmented, Select } from 'antd';
import { useDesign } from '../../here/design-context.ts';
import { keyOfPath, labelOf, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import styles from '../editors.module.css';
import { FormulaInput } from '../formula/formula-input.tsx';
import { Labelled } from '../labelled.tsx';
import { More } from '../more/more.tsx';
import { wordsWith } from '../words-with.ts';
import { useFormHere } from './form-here.ts';
import type { Unit } from './layout-units.ts';
import { useSectionActs } from './use-section-acts.ts';

/** The properties of the form as a whole. */
export function FormPanel() {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const { form, placed, path } = useFormHere();
  const { setForm } = useSectionActs();
  const tables = partsIn(files, 'tables').map((part) => {
    const key = keyOfPath(part.path);
    return { value: key, label: wordsOf(labelOf(part.content), locale, key) };
  });
  return (
    <div className={styles['panelBody']}>
      <h3>{say('form.properties')}</h3>
      <Labelled text={say('form.table')}>
        {(id) => (
          <Select
            id={id}
            value={form.table}
            options={tables}
            disabled={placed.length > 0}
            onChange={(value) => setForm('table', value)}
          />
        )}
      </Labelled>
      {placed.length > 0 && <p className={styles['pale']}>{say('form.tableFixed')}</p>}
      <Checkbox checked={form.kind === 'quick'} onChange={({ target }) => setForm('kind', target.checked ? 'quick' : undefined)}>
        {say('form.quick')}
      </Checkbox>
      <p className={styles['pale']}>{say('form.quickWhy')}</p>
      <FormulaInput
        at={`${path}#/when`}
        label={say('form.when')}
        hint={say('form.whenHint')}
        value={form.when}
        onChange={(value) => setForm('when', value ?? '')}
      />
      <Labelled text={say('form.help')}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize
            value={wordsOf(form.help, locale)}
            onChange={({ target }) => setForm('help', wordsWith(form.help, locale, target.value))}
          />
        )}
      </Labelled>
      <More of="forms" at={path} holder={form} table={form.table} called={wordsOf(form.label, locale, form.key)} />
    </div>
  );
}

/** The properties of a section. */
export function SectionPanel({ unit }: { readonly unit: Unit }) {
  const { say, locale } = useDesignWords();
  const { rename, set } = useSectionActs();
  const { section, at } = unit;
  return (
    <div className={styles['panelBody']}>
      <h3>{say('form.section')}</h3>
      <Labelled text={say('form.sectionTitle')}>
        {(id) => (
          <Input id={id} value={wordsOf(section?.section, locale)} onChange={({ target }) => rename(unit, target.value)} />
        )}
      </Labelled>
      <div className={styles['labelled']}>
        <span>{say('form.columns')}</span>
        <Segmented
          block
          aria-label={say('form.columns')}
          value={Math.min(section?.columns ?? 2, 2)}
          options={[1, 2].map((value) => ({ value, label: say('form.columnCount', { count: value }) }))}
          onChange={(value) => set(unit, 'columns', value)}
        />
      </div>
      <Checkbox
        checked={section?.collapsed === true}
        onChange={({ target }) => set(unit, 'collapsed', target.checked || undefined)}
      >
        {say('form.collapsed')}
      </Checkbox>
      <FormulaInput
        at={`${at}/visible`}
        label={say('form.visible')}
        hint={say('form.visibleHint')}
        value={section?.visible}
        onChange={(value) => set(unit, 'visible', value ?? '')}
      />
    </div>
  );
}
