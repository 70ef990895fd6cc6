import type { FullTable, Role } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Alert, Checkbox, Input, Select } from 'antd';
import { Fragment, useState } from 'react';
import { useDesign } from '../../here/design-context.ts';
import type { Part } from '../../here/parts.ts';
import { useTables } from '../../here/use-tables.ts';
import { useDesignWords } from '../../words/words.ts';
import editors from '../editors.module.css';
import { Labelled } from '../labelled.tsx';
import { Properties } from '../more/more.tsx';
import { usePartChoices } from '../use-part-choices.ts';
import { useProperty } from '../use-property.ts';
import { wordsWith } from '../words-with.ts';
import { LevelCell } from './level-cell.tsx';
import styles from './role.module.css';
import { FOLLOWS, levelOf, ownCondition, RIGHTS, type RightName, rightOf, setRight } from './role-acts.ts';
import { RowDetail } from './row-detail.tsx';

/** A role: where it begins, whether it may do everything, and its rights as a matrix of tables and deeds. */
export function RoleEditor({ part }: { readonly part: Part }) {
  const role = part.content as Role;
  const { say } = useDesignWords();
  return (
    <div className={styles['role']}>
      <Head part={part} role={role} />
      {role.admin === true ? (
        <p className={editors['pale']}>{say('role.adminAll')}</p>
      ) : (
        <>
          <Matrix part={part} role={role} />
          <p className={editors['pale']}>{say('role.hint')}</p>
        </>
      )}
    </div>
  );
}

function Head({ part, role }: { readonly part: Part; readonly role: Role }) {
  const { say, locale } = useDesignWords();
  const name = wordsOf(role.label, locale, part.key);
  const set = useProperty(part.path, role, name);
  const pages = usePartChoices('pages');
  return (
    <div className={styles['head']}>
      <Labelled text={say('role.home')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            value={role.home ?? null}
            options={pages}
            placeholder={say('role.homeNone')}
            onChange={(home) => set('home', home, say('role.homeSet', { name }))}
          />
        )}
      </Labelled>
      <Labelled text={say('fields.help')}>
        {(id) => (
          <Input
            id={id}
            value={wordsOf(role.help, locale)}
            onChange={({ target }) => set('help', wordsWith(role.help, locale, target.value))}
          />
        )}
      </Labelled>
      <div className={styles['admin']}>
        <Checkbox
          checked={role.admin === true}
          onChange={({ target }) =>
            set('admin', target.checked || undefined, say(target.checked ? 'role.adminOn' : 'role.adminOff', { name }))
          }
        >
          {say('role.admin')}
        </Checkbox>
      </div>
      <Properties of="roles" at={part.path} holder={role} called={name} />
      {role.admin === true && <Alert type="warning" showIcon title={say('role.adminWarning')} />}
    </div>
  );
}

/** The tables a role can be given rights to: people's own and those every app has. */
const isGiven = ({ kind, key }: FullTable): boolean => kind === 'table' && key !== 'task';

function Matrix({ part, role }: { readonly part: Part; readonly role: Role }) {
  const { say, locale } = useDesignWords();
  const { files } = useDesign();
  const tables = [...useTables().values()].filter(isGiven);
  const own = tables.filter(({ key }) => files.has(`tables/${key}.json`));
  const [open, setOpen] = useState<string>();
  const rows = [...own, ...tables.filter((table) => !own.includes(table))];
  return (
    <div className={styles['scroll']}>
      <table className={styles['matrix']}>
        <thead>
          <tr>
            <th scope="col">{say('role.table')}</th>
            {RIGHTS.map((right) => (
              <th key={right} scope="col">
                {say(`right.${right}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((table) => (
            <Fragment key={table.key}>
              <tr data-open={open === table.key}>
                <th scope="row">
                  <button
                    type="button"
                    aria-expanded={open === table.key}
                    onClick={() => setOpen(open === table.key ? undefined : table.key)}
                  >
                    {wordsOf(table.label, locale, table.key)}
                  </button>
                </th>
                {RIGHTS.map((right) => (
                  <td key={right}>
                    <Cell part={part} role={role} table={table} right={right} onCondition={() => setOpen(table.key)} />
                  </td>
                ))}
              </tr>
              {open === table.key && (
                <tr>
                  <td colSpan={RIGHTS.length + 1} className={styles['detail']}>
                    <RowDetail part={part} role={role} table={table} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly part: Part;
  readonly role: Role;
  readonly table: FullTable;
  readonly right: RightName;
  readonly onCondition: () => void;
}

function Cell({ part, role, table, right, onCondition }: CellProps) {
  const { act } = useDesign();
  const { say, locale } = useDesignWords();
  const former = role.tables?.[table.key]?.[right];
  const follows = FOLLOWS[right];
  const own = ownCondition(table.definition);
  const name = `${wordsOf(table.label, locale, table.key)} · ${say(`right.${right}`)}`;
  return (
    <LevelCell
      name={name}
      level={levelOf(former, follows !== undefined, own)}
      {...(follows && { follows: say(`right.${follows}`) })}
      hasOwn={own !== undefined}
      onChoose={(level) => {
        const value = rightOf(level, { follows: follows !== undefined, own, former });
        const operations = setRight(part.path, role, [table.key, right], value);
        if (operations.length > 0)
          act(say('role.rightSet', { role: wordsOf(role.label, locale, part.key), what: name }), operations);
        if (level === 'condition') onCondition();
      }}
    />
  );
}
