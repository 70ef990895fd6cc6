import type { FullTable, Right, Role } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import editors from '../editors.module.css';
import { FormulaInput } from '../formula/formula-input.tsx';
import { LevelCell } from './level-cell.tsx';
import styles from './role.module.css';
import { type FieldRightName, levelOf, ownCondition, RIGHTS, rightOf, setFieldRight, setRight } from './role-acts.ts';

interface RowDetailProps {
  readonly part: Part;
  readonly role: Role;
  readonly table: FullTable;
}

/** What does not fit a cell: the conditions as they are written, and the rights to single fields. */
export function RowDetail(props: RowDetailProps) {
  const { say } = useDesignWords();
  return (
    <div className={styles['details']}>
      <Conditions {...props} />
      <h3>{say('role.fields')}</h3>
      <p className={editors['pale']}>{say('role.fieldsHint')}</p>
      <FieldRights {...props} />
    </div>
  );
}

function Conditions({ part, role, table }: RowDetailProps) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const rights = role.tables?.[table.key] ?? {};
  const named = RIGHTS.filter((right) => typeof rights[right] === 'string' || typeof rights[right] === 'object');
  return named.map((right) => (
    <FormulaInput
      key={right}
      at={`${part.path}#/tables/${table.key}/${right}`}
      label={say('role.conditionOf', { right: say(`right.${right}`) })}
      hint={say('query.whereHint')}
      value={rights[right]}
      onChange={(value) => {
        const what = `${wordsOf(table.label, locale, table.key)} · ${say(`right.${right}`)}`;
        const said = say('role.rightSet', { role: wordsOf(role.label, locale, part.key), what });
        act(said, setRight(part.path, role, [table.key, right], value ?? ''), `${right} ${table.key} ${part.path}`);
      }}
    />
  ));
}

const FIELD_RIGHTS: readonly FieldRightName[] = ['read', 'update'];

function FieldRights({ part, role, table }: RowDetailProps) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const given = role.tables?.[table.key]?.fields ?? {};
  const own = ownCondition(table.definition);
  const fields = [...table.fields.values()].filter(({ system, definition }) => !system || Object.hasOwn(given, definition.key));
  return (
    <ul className={styles['fields']}>
      {fields.map(({ definition }) => (
        <li key={definition.key}>
          <span>{wordsOf(definition.label, locale, definition.key)}</span>
          {FIELD_RIGHTS.map((right) => {
            const former = given[definition.key]?.[right];
            const what = `${wordsOf(definition.label, locale, definition.key)} · ${say(`right.${right}`)}`;
            const set = (value: Right | undefined, merge?: string) => {
              const said = say('role.rightSet', { role: wordsOf(role.label, locale, part.key), what });
              const operations = setFieldRight(part.path, role, [table.key, definition.key, right], value);
              if (operations.length > 0) act(said, operations, merge);
            };
            return (
              <span key={right} className={styles['fieldRight']}>
                <span>{say(`right.${right}`)}</span>
                <LevelCell
                  name={what}
                  level={levelOf(former, true, own)}
                  follows={wordsOf(table.label, locale, table.key)}
                  hasOwn={own !== undefined}
                  onChoose={(level) => set(rightOf(level, { follows: true, own, former }))}
                />
                {levelOf(former, true, own) === 'condition' && (
                  <FormulaInput
                    at={`${part.path}#/tables/${table.key}/fields/${definition.key}/${right}`}
                    label={what}
                    hasLabel={false}
                    value={former}
                    onChange={(value) => set(value ?? '', `${what} ${part.path}`)}
                  />
                )}
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
