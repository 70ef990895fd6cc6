import { PlusOutlined, SearchOutlined, UserAddOutlined } from '@ant-design/icons';
import { EmptyState, ErrorState, LoadingState, meQuery } from '@stepwell/ui/design';
import { useQuery, useQueryErrorResetBoundary, useSuspenseQuery } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { Suspense, useState } from 'react';
import { useHand } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import { AddPeople } from './add-people.tsx';
import styles from './people.module.css';
import { entrancesQuery, usersQuery } from './people-queries.ts';
import { PersonRow } from './person-row.tsx';
import { useOrganisation } from './use-organisation.ts';

/** Who works in the app: roles, departments, who leads whom, and how each of them gets in. It holds at once, without publishing. */
export function PeopleScreen() {
  const { reset } = useQueryErrorResetBoundary();
  return (
    <CatchBoundary
      getResetKey={() => 'people'}
      onCatch={reset}
      errorComponent={({ error, reset: retry }) => <ErrorState error={error} retry={retry} />}
    >
      <Suspense fallback={<LoadingState rows={8} />}>
        <People />
      </Suspense>
    </CatchBoundary>
  );
}

/** With more people than this one looks for somebody by name. */
const MANY = 8;

function People() {
  const { app } = useHand();
  const { say } = useDesignWords();
  const [isAdding, setAdding] = useState(false);
  const [searched, search] = useState('');
  const { data: users } = useSuspenseQuery(usersQuery(app));
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {say('users.add')}
    </Button>
  );
  return (
    <div className={styles['people']}>
      <header className={styles['head']}>
        <div>
          <h2>{say('part.people')}</h2>
          <p className={styles['pale']}>{say('users.intro')}</p>
        </div>
        {users.length > MANY && (
          <Input
            allowClear
            prefix={<SearchOutlined />}
            className={styles['search'] ?? ''}
            aria-label={say('users.search')}
            placeholder={say('users.search')}
            value={searched}
            onChange={({ target }) => search(target.value)}
          />
        )}
        {users.length > 1 && add}
      </header>
      <PeopleTable searched={searched} />
      {users.length <= 1 && (
        <EmptyState icon={<UserAddOutlined />} title={say('users.alone')} why={say('users.aloneWhy')} act={add} />
      )}
      {isAdding && <AddPeople close={() => setAdding(false)} />}
    </div>
  );
}

/** Everybody, those who left below the others. */
function PeopleTable({ searched }: { readonly searched: string }) {
  const { app } = useHand();
  const { say } = useDesignWords();
  const organisation = useOrganisation();
  const { data: users } = useSuspenseQuery(usersQuery(app));
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: entrances } = useQuery(entrancesQuery(app));
  const wanted = searched.trim().toLowerCase();
  const found = users.filter(({ values }) =>
    String(values['name'] ?? '')
      .toLowerCase()
      .includes(wanted),
  );
  const isActive = ({ values }: (typeof users)[number]) => values['active'] !== false;
  const rows = (some: typeof users) =>
    some.map((user) => (
      <PersonRow
        key={user.id}
        user={user}
        isMe={user.id === me.user.id}
        organisation={organisation}
        entrance={entrances?.get(user.id)}
      />
    ));
  const gone = found.filter((user) => !isActive(user));
  if (found.length === 0) return <p className={styles['pale']}>{say('users.none', { text: searched })}</p>;
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['name', 'roles', 'department', 'manager', 'signIn'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`users.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{say('users.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>{rows(found.filter(isActive))}</tbody>
      </table>
      {gone.length > 0 && (
        <details className={styles['gone']} open={wanted !== ''}>
          <summary>{say('users.disabled', { count: gone.length })}</summary>
          <table className={styles['table']}>
            <tbody>{rows(gone)}</tbody>
          </table>
        </details>
      )}
    </>
  );
}
