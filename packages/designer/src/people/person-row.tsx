import { LinkOutlined, StopOutlined, UndoOutlined } from '@ant-design/icons';
import { addresses, type WireEntrance, type WireRecord } from '@stepwell/ui/design';
import { Button, Popconfirm, Select, Tooltip } from 'antd';
import { useState } from 'react';
import { useHand } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import { Choice } from './choice.tsx';
import { EntranceChip } from './entrance-chip.tsx';
import { InvitationDialog } from './invitation-dialog.tsx';
import styles from './people.module.css';
import type { Named } from './resolve-people.ts';
import { useChange } from './use-change.ts';
import { useNewDepartment } from './use-new-department.ts';
import type { useOrganisation } from './use-organisation.ts';

interface PersonRowProps {
  readonly user: WireRecord;
  readonly isMe: boolean;
  readonly organisation: ReturnType<typeof useOrganisation>;
  readonly entrance: WireEntrance | undefined;
}

/** One person: what is chosen holds at once. Nobody takes his own administration away. */
export function PersonRow({ user, isMe, organisation, entrance }: PersonRowProps) {
  const { app } = useHand();
  const { say } = useDesignWords();
  const change = useChange();
  const makeDepartment = useNewDepartment();
  const { roles, departments, isAdmin } = organisation;
  const { values } = user;
  const name = String(values['name'] ?? '');
  const isActive = values['active'] !== false;
  const own = (values['roles'] as readonly string[] | null) ?? [];
  const keepsOwn = (role: string) => isMe && isAdmin(role) && own.includes(role);
  return (
    <tr data-gone={!isActive}>
      <th scope="row" className={styles['name']}>
        <a href={addresses.record(app, 'user', user.id)} target="_blank" rel="noreferrer" title={say('users.openRecord')}>
          {name}
        </a>
        {isMe && <small>{say('users.you')}</small>}
      </th>
      <td data-label={say('users.roles')}>
        <Tooltip title={isMe && say('users.yourself')}>
          <Select
            mode="multiple"
            variant="borderless"
            className={styles['choice'] ?? ''}
            aria-label={`${name} · ${say('users.roles')}`}
            placeholder={say('users.noRoles')}
            value={[...own]}
            options={roles.map((role) => ({ ...role, disabled: keepsOwn(role.value) }))}
            optionFilterProp="label"
            disabled={!isActive}
            onChange={(next) => void change(user, { roles: [...new Set([...own.filter(keepsOwn), ...next])] })}
          />
        </Tooltip>
      </td>
      <td data-label={say('users.department')}>
        <Choice
          label={`${name} · ${say('users.department')}`}
          value={values['department']}
          options={departments}
          none={say('users.noDepartment')}
          isDisabled={!isActive}
          choose={(department) => void change(user, { department })}
          make={{ say: (text) => say('users.departmentMake', { name: text }), run: makeDepartment }}
        />
      </td>
      <td data-label={say('users.manager')}>
        <Choice
          label={`${name} · ${say('users.manager')}`}
          value={values['manager']}
          options={leadersOf(user, organisation)}
          none={say('users.noManager')}
          isDisabled={!isActive}
          choose={(manager) => void change(user, { manager })}
        />
      </td>
      <td data-label={say('users.signIn')}>
        <EntranceChip entrance={entrance} isActive={isActive} />
      </td>
      <td className={styles['acts']}>{!isMe && <Acts user={user} name={name} entrance={entrance} />}</td>
    </tr>
  );
}

/** Who may lead somebody; who does and has left since is called by his name all the same. */
function leadersOf({ id, values }: WireRecord, { users, nameOf }: PersonRowProps['organisation']): readonly Named[] {
  const others = users.filter(({ value }) => value !== id);
  const { manager } = values;
  const isKnown = typeof manager !== 'string' || others.some(({ value }) => value === manager);
  return isKnown ? others : [...others, { value: manager, label: nameOf(manager) }];
}

interface ActsProps {
  readonly user: WireRecord;
  readonly name: string;
  readonly entrance: WireEntrance | undefined;
}

/** Letting somebody in, and no longer. */
function Acts({ user, name, entrance }: ActsProps) {
  const { say } = useDesignWords();
  const change = useChange();
  const [isInviting, setInviting] = useState(false);
  if (user.values['active'] === false)
    return (
      <Button type="text" icon={<UndoOutlined />} onClick={() => void change(user, { active: true })}>
        {say('users.enable')}
      </Button>
    );
  const isIn = entrance !== undefined && (entrance.seenAt !== null || entrance.hasPassword || entrance.invitedUntil !== null);
  return (
    <>
      <Tooltip title={entrance?.mayInvite === false ? say('users.mayNotInvite') : isIn && say('users.inviteAgain')}>
        <Button
          type={isIn ? 'text' : 'default'}
          icon={<LinkOutlined />}
          disabled={!entrance?.mayInvite}
          aria-label={`${say(isIn ? 'users.inviteAgain' : 'users.invite')} · ${name}`}
          onClick={() => setInviting(true)}
        >
          {!isIn && <span className={styles['inviteText']}>{say('users.invite')}</span>}
        </Button>
      </Tooltip>
      <Popconfirm
        title={say('users.disableSure', { name })}
        okText={say('users.disable')}
        okButtonProps={{ danger: true }}
        onConfirm={() => void change(user, { active: false })}
      >
        <Button
          type="text"
          icon={<StopOutlined />}
          title={say('users.disable')}
          aria-label={`${say('users.disable')} · ${name}`}
        />
      </Popconfirm>
      {isInviting && <InvitationDialog id={user.id} name={name} close={() => setInviting(false)} />}
    </>
  );
}
