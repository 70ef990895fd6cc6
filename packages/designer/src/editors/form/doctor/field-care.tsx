import { Button } from 'antd';
import { useDesign } from '../../../here/design-context.ts';
import { useDesignWords } from '../../../words/words.ts';
import { useFormHere } from '../form-here.ts';
import { fieldOf, type Placed } from '../layout-units.ts';
import styles from './doctor.module.css';
import { type FormHealth, figureOf, LENSES } from './doctor.ts';
import type { Remedy } from './findings.ts';
import { useFigures } from './say-figure.ts';
import { useAsked, useRemedies } from './use-remedies.ts';

/** The chosen field: each figure in a sentence, and what can be done about it. */
export function FieldCare({ one, health }: { readonly one: Placed; readonly health: FormHealth }) {
  const { select } = useDesign();
  const { say } = useDesignWords();
  const { nameOf } = useFormHere();
  const { figure } = useFigures();
  const { carryOut } = useRemedies();
  const key = fieldOf(one.item);
  const known = health.fields.find((field) => field.key === key);
  const asked = useAsked().find((field) => field.key === key);
  const ways: readonly Remedy[] = [
    ...(asked?.isDemanded ? (['optional'] as const) : []),
    ...(asked?.isBelow || asked?.isTitle ? [] : (['below'] as const)),
    ...(asked?.isTitle ? [] : (['remove'] as const)),
  ];
  return (
    <>
      <Button type="link" size="small" className={styles['back'] ?? ''} onClick={() => select(undefined)}>
        {say('form.toForm')}
      </Button>
      <h3 className={styles['heading']}>{nameOf(one.item)}</h3>
      {known ? (
        <ul className={styles['sentences']}>
          {LENSES.map((lens) => (
            <li key={lens}>{say(`doctor.says.${lens}`, { figure: figure(figureOf(health, known, lens), lens) })}</li>
          ))}
          <li>{say('doctor.says.corrections', { count: known.corrections, visited: known.visited })}</li>
        </ul>
      ) : (
        <p className={styles['quiet']}>{say('doctor.unpublished')}</p>
      )}
      <div className={styles['remedies']}>
        {ways.map((way) => (
          <Button key={way} onClick={() => carryOut(way, [key])}>
            {say(`doctor.do.${way}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
