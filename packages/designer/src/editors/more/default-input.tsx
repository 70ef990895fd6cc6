import { below } from '@stepwell/definition';
import { useDesignWords } from '../../words/words.ts';
import { FormulaInput } from '../formula/formula-input.tsx';
import { propertySet } from '../property.ts';
import type { PropertyProps } from './place.ts';

/** What a field begins as. A plain value is written as the formula that gives it, and stays plain while nobody writes another. */
export function DefaultInput({ at, holder, name, title, change }: PropertyProps) {
  const { say } = useDesignWords();
  const begins = holder[name] as { readonly formula?: unknown } | string | number | undefined | null;
  const isFormula = typeof begins === 'object' && begins !== null && 'formula' in begins;
  return (
    <FormulaInput
      at={below(at, name, 'formula')}
      label={title}
      hint={say('fields.defaultHint')}
      value={isFormula ? begins.formula : begins === undefined ? undefined : JSON.stringify(begins)}
      probe={[{ op: 'set', at: below(at, name), value: { formula: 'true' } }]}
      onChange={(formula) =>
        change(propertySet(at, holder, name, formula === undefined ? undefined : { formula }), `${name} ${at}`)
      }
    />
  );
}
