import { FieldPlace, InertField } from '@stepwell/ui/design';
import type { CSSProperties } from 'react';
import { useDesign } from '../../../here/design-context.ts';
import { useDesignWords } from '../../../words/words.ts';
import { useFormHere } from '../form-here.ts';
import { fieldOf, type Placed } from '../layout-units.ts';
import styles from './doctor.module.css';
import { type FieldHealth, type FormHealth, figureOf, heatOf, LENSES, type Lens } from './doctor.ts';
import { useFigures } from './say-figure.ts';

interface DoctorFieldProps {
  readonly one: Placed;
  readonly health: FormHealth;
  readonly lens: Lens;
  /** Whether a finding that is pointed at speaks of it. */
  readonly isMeant: boolean;
}

/** A field as people meet it, warm where they have trouble with it, and below it what is known. */
export function DoctorField({ one, health, lens, isMeant }: DoctorFieldProps) {
  const { select } = useDesign();
  const { nameOf, table, chosenItem } = useFormHere();
  const key = fieldOf(one.item);
  const field = table?.fields.get(key);
  const own = typeof one.item === 'string' ? undefined : one.item;
  const name = nameOf(one.item);
  if (!field) return null;
  const known = health.fields.find((other) => other.key === key);
  const heat = { '--heat': heatOf(health, known, lens).toFixed(3) } as CSSProperties;
  return (
    <FieldPlace
      field={field}
      width={own?.width}
      className={styles['field'] ?? ''}
      style={heat}
      data-meant={isMeant}
      data-selected={chosenItem?.at === one.at}
    >
      <InertField field={field} label={own?.label ?? field.definition.label ?? name} />
      <Figures health={health} known={known} lens={lens} />
      <button
        type="button"
        className={styles['pick']}
        aria-label={name}
        aria-pressed={chosenItem?.at === one.at}
        onClick={() => select(one.at)}
      />
    </FieldPlace>
  );
}

interface FiguresProps {
  readonly health: FormHealth;
  readonly known: FieldHealth | undefined;
  readonly lens: Lens;
}

/** All that is known of a field in one line; what the form is looked at for stands out. */
function Figures({ health, known, lens }: FiguresProps) {
  const { say } = useDesignWords();
  const { figure } = useFigures();
  if (!known) return <p className={styles['unknown']}>{say('doctor.unpublished')}</p>;
  return (
    <dl className={styles['figures']}>
      {LENSES.map((one) => (
        <div key={one} data-lens={one === lens}>
          <dt>{say(`doctor.short.${one}`)}</dt>
          <dd>{figure(figureOf(health, known, one), one)}</dd>
        </div>
      ))}
    </dl>
  );
}
