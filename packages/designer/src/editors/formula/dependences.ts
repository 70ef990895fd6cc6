import type { AppNames, Depends, Formula, Schema, Scope } from '@stepwell/expression';
import { wordsOf } from '@stepwell/ui/design';

interface Words {
  readonly schema: Schema;
  readonly scope: Scope;
  readonly locale: 'zh-CN' | 'en';
  readonly called: AppNames;
}

/** What a formula looks at, by name: fields, those of linked records behind `›`, parameters. Each once. */
export function dependences({ depends, logic }: Pick<Formula, 'depends' | 'logic'>, words: Words): readonly string[] {
  const { scope, called } = words;
  const others = Object.entries(depends.scopes ?? {}).flatMap(([name, further]) => {
    const type = scope.scopes?.[name];
    const table = name === 'me' ? 'user' : type && 'table' in type ? type.table : undefined;
    const word = called.thing?.('scope', name) ?? name;
    const below = namesOf(further, table, words);
    return below.length > 0 ? below.map((one) => `${word} › ${one}`) : [word];
  });
  // A plain value that is there under a name of its own, such as a page's filter.
  const plain = Object.entries(scope.scopes ?? {}).flatMap(([name, { kind }]) =>
    kind !== 'row' && kind !== 'rows' && JSON.stringify(logic).includes(`{"var":"${name}"}`)
      ? [called.thing?.('scope', name) ?? name]
      : [],
  );
  const parameters = depends.parameters.map((key) => called.thing?.('parameter', key) ?? key);
  return [...new Set([...namesOf(depends, scope.table, words), ...others, ...plain, ...parameters])];
}

function namesOf({ fields, one, many }: Depends, table: string | undefined, words: Words): readonly string[] {
  const known = words.schema.tables.get(table ?? '')?.fields;
  const named = (key: string) => wordsOf(known?.get(key)?.label, words.locale, key);
  const linked = Object.entries({ ...one, ...many }).flatMap(([key, further]) => {
    const type = known?.get(key)?.type;
    const below = namesOf(further, type && 'table' in type ? type.table : undefined, words);
    return below.length > 0 ? below.map((each) => `${named(key)} › ${each}`) : [named(key)];
  });
  const own = fields.filter((key) => !(key in one) && key !== 'id').map(named);
  return [...own, ...linked];
}
