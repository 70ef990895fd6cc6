import { useDesignWords } from '../../words/words.ts';
import changes from '../change.module.css';
import { restAt } from './drawn.ts';
import styles from './more.module.css';
import type { Place } from './place.ts';
import { PropertyInput } from './property-input.tsx';
import { usePropertyWords } from './property-title.ts';
import { useChange } from './use-change.ts';

interface PropertiesProps extends Omit<Place, 'change'> {
  /** Where it stands in the language: `processes/stages/due`. */
  readonly of: string;
  /** How the history calls it. */
  readonly called: string;
  /** These alone; left out: all that no editor draws by hand. */
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  readonly change?: Place['change'];
}

/** The properties of something that no editor draws by hand, drawn from their schemas. */
export function Properties({ of, called, only, without = [], change, ...place }: PropertiesProps) {
  const { titleOf } = usePropertyWords();
  const usual = useChange(called);
  const rest = restAt(of).filter(([name]) => !without.includes(name) && (only?.includes(name) ?? true));
  return rest.map(([name, schema]) => (
    <PropertyInput key={name} {...place} name={name} schema={schema} title={titleOf(name, schema)} change={change ?? usual} />
  ));
}

/** The same, folded up until somebody wants it; open where something of it is said already. */
export function More(props: PropertiesProps) {
  const { say } = useDesignWords();
  const { of, holder, without = [] } = props;
  const isSaid = restAt(of).some(([name]) => !without.includes(name) && holder[name] !== undefined);
  return (
    <details className={changes['advanced']} open={isSaid}>
      <summary>{say('more.title')}</summary>
      <div className={styles['body']}>
        <Properties {...props} />
      </div>
    </details>
  );
}
