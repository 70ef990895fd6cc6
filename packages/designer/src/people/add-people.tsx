import { Alert, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Labelled } from '../editors/labelled.tsx';
import { cellsOf } from '../editors/process/read-trade-table.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './people.module.css';
import { PeoplePreview } from './people-preview.tsx';
import { readPeople } from './read-people.ts';
import { resolvePeople, type Usual } from './resolve-people.ts';
import { useAdding } from './use-adding.ts';
import { useOrganisation } from './use-organisation.ts';

/** People are written or pasted, a line each; what their list does not say is said once for all of them. */
export function AddPeople({ close }: { readonly close: () => void }) {
  const { say } = useDesignWords();
  const organisation = useOrganisation();
  const { roles, departments, commonest } = organisation;
  const [text, setText] = useState('');
  const [usual, setUsual] = useState<Usual>({ roles: commonest === undefined ? [] : [commonest] });
  const known = { roles: roles.map(({ label }) => label), departments: departments.map(({ label }) => label) };
  const written = readPeople(cellsOf({ text }), known);
  const people = resolvePeople(written, organisation, usual);
  const { isBusy, refused, add, forget } = useAdding(close);
  const write = (next: string) => {
    setText(next);
    forget();
  };
  return (
    <Modal
      open
      width={720}
      title={say('users.add')}
      okText={say('users.addCount', { count: people.length })}
      okButtonProps={{ disabled: people.length === 0, loading: isBusy }}
      onOk={() => void add(people)}
      onCancel={close}
    >
      <div className={styles['adding']}>
        <p className={styles['pale']}>{say('users.addHint')}</p>
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={text}
          aria-label={say('users.name')}
          onChange={({ target }) => write(target.value)}
        />
        <UsualChoice usual={usual} organisation={organisation} change={setUsual} />
        {people.length > 0 && <PeoplePreview people={people} organisation={organisation} problems={refused?.problems ?? []} />}
        {refused && <Alert type="error" showIcon title={refused.sentence} />}
      </div>
    </Modal>
  );
}

interface UsualProps {
  readonly usual: Usual;
  readonly organisation: ReturnType<typeof useOrganisation>;
  readonly change: (usual: Usual) => void;
}

/** What holds for everybody of whom the list says nothing. */
function UsualChoice({ usual, organisation, change }: UsualProps) {
  const { say } = useDesignWords();
  const { roles, departments, users } = organisation;
  const { department, manager } = usual;
  const set = (key: 'department' | 'manager') => (value: string | undefined) => {
    const { [key]: _before, ...rest } = usual;
    change(value === undefined ? rest : { ...rest, [key]: value });
  };
  const one = (key: 'department' | 'manager', options: typeof users, value: string | undefined) => (
    <Labelled text={say(`users.${key}`)}>
      {(id) => (
        <Select
          id={id}
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder={say(key === 'department' ? 'users.noDepartment' : 'users.noManager')}
          value={value ?? null}
          options={[...options]}
          onChange={(next: string | null | undefined) => set(key)(next ?? undefined)}
        />
      )}
    </Labelled>
  );
  return (
    <fieldset className={styles['usual']}>
      <legend>{say('users.forAll')}</legend>
      <Labelled text={say('users.roles')}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            optionFilterProp="label"
            placeholder={say('users.noRoles')}
            value={[...usual.roles]}
            options={[...roles]}
            onChange={(next: string[]) => change({ ...usual, roles: next })}
          />
        )}
      </Labelled>
      {departments.length > 0 && one('department', departments, department)}
      {one('manager', users, manager)}
    </fieldset>
  );
}
