import { type AppWords, appVoice, mustHold } from '@stepwell/definition';
import { type Formula, sayFormula, type Words } from '@stepwell/expression';
import { wireText } from '@stepwell/fields';
import { labelWords } from '../values/words.ts';
import type { Compiling } from './compiling.ts';

interface Demand {
  readonly else?: Parameters<typeof labelWords>[0];
}

/** What is said when a condition of a table does not hold: the words of its definition, else the condition itself. */
export function conditionWords(compiling: Compiling, table: string, demand: Demand, formula: Formula | undefined): Words {
  if (demand.else !== undefined || !formula) return labelWords(demand.else, '');
  const { app, context, vocabulary, understanding } = compiling;
  const { schema, tables } = understanding;
  const scope = { table, scopes: { me: { kind: 'row', table: 'user' } } } as const;
  const said = (locale: 'zh-CN' | 'en') => {
    const here = { ...context, locale };
    const text: AppWords['text'] = (field, value) => wireText(field, value, here);
    return sayFormula(
      formula.logic,
      appVoice({ app, schema, tables, scope, text, operators: vocabulary.operators, types: vocabulary.fields, context: here }),
    );
  };
  return mustHold({ 'zh-CN': said('zh-CN'), en: said('en') });
}
