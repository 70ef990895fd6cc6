import { useApp, useIsPhone, wordsOf } from '@stepwell/ui/design';
import { Button, Drawer, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { ChoosePerson } from './choose-person.tsx';
import { AWAY_DAYS, activeStep, awayStep, awayUntil, comesStep } from './people-acts.ts';
import styles from './rehearsal.module.css';
import { type RunState, useRun } from './run-state.ts';

type Person = RunState['run']['people'][number];

/** Who works here while the run lasts: people are away, leave, come back and come. */
export function RunPeople({ close }: { readonly close: () => void }) {
  const { run } = useRun();
  const { say } = useDesignWords();
  const isPhone = useIsPhone();
  return (
    <Drawer open title={say('try.people')} onClose={close} size={isPhone ? '100%' : 440}>
      <p className={styles['pale']}>{say('try.peopleWhy')}</p>
      <ul className={styles['people']}>
        {run.people.map((person) => (
          <OnePerson key={person.id} person={person} />
        ))}
      </ul>
      <Newcomer />
    </Drawer>
  );
}

function OnePerson({ person }: { readonly person: Person }) {
  const { rehearsal, run } = useRun();
  const { app, context } = useApp();
  const { say, locale } = useDesignWords();
  const [isGoing, setGoing] = useState(false);
  const until = awayUntil({ steps: rehearsal.steps, run }, context.timeZone, person.id);
  const roleLabel = (key: string) => wordsOf(app.roles.find((role) => role.key === key)?.label, locale, key);
  const day = (date: string) =>
    new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(date));
  const turn = (active: boolean) => void rehearsal.add(activeStep(person.id, active));
  return (
    <li className={styles['personRow']}>
      <div className={styles['person']}>
        <strong className={styles['personName']} data-gone={person.gone === true}>
          {person.name}
        </strong>
        <span className={styles['pale']}>{person.roles.map(roleLabel).join(say('try.pause'))}</span>
      </div>
      {person.gone && <Tag>{say('try.gone')}</Tag>}
      {!person.gone && until && <Tag color="orange">{say('try.absent', { until: day(until) })}</Tag>}
      {!person.gone && !until && (
        <Button size="small" aria-expanded={isGoing} onClick={() => setGoing(!isGoing)}>
          {say('try.away')}
        </Button>
      )}
      <Button size="small" disabled={rehearsal.isBusy} onClick={() => turn(person.gone === true)}>
        {say(person.gone ? 'try.comesBack' : 'try.leaves')}
      </Button>
      {isGoing && !until && <Away person={person.id} close={() => setGoing(false)} />}
    </li>
  );
}

function Away({ person, close }: { readonly person: string; readonly close: () => void }) {
  const { rehearsal, run } = useRun();
  const { context } = useApp();
  const { say } = useDesignWords();
  const [days, setDays] = useState<(typeof AWAY_DAYS)[number]>(AWAY_DAYS[0]);
  const [delegate, setDelegate] = useState<string>();
  const go = async () => {
    const away = { person, days, ...(delegate !== undefined && { delegate }) };
    if (await rehearsal.add(awayStep(run, context.timeZone, away))) close();
  };
  return (
    <div className={styles['going']}>
      <Select
        aria-label={say('try.awaySpan')}
        value={days}
        options={AWAY_DAYS.map((value) => ({ value, label: say(`try.awayFor.${value}`) }))}
        onChange={setDays}
      />
      <ChoosePerson label={say('try.awayDelegate')} without={person} choose={setDelegate} />
      <Button type="primary" loading={rehearsal.isBusy} onClick={() => void go()}>
        {say('try.awayNow')}
      </Button>
    </div>
  );
}

function Newcomer() {
  const { rehearsal, run } = useRun();
  const { app } = useApp();
  const { say, locale } = useDesignWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState((app.roles.find(({ admin }) => !admin) ?? app.roles[0])?.key ?? '');
  const come = async () => {
    const went = await rehearsal.add(comesStep(run, name.trim(), role), ({ refused }) => refused === undefined);
    if (went && !went.refused) setName('');
  };
  return (
    <section className={styles['editing']} aria-label={say('try.comes')}>
      <h3>{say('try.comes')}</h3>
      <Input
        value={name}
        maxLength={80}
        aria-label={say('try.comesName')}
        placeholder={say('try.comesName')}
        onChange={({ target }) => setName(target.value)}
      />
      <Select
        aria-label={say('try.comesRole')}
        value={role}
        options={app.roles.map(({ key, label }) => ({ value: key, label: wordsOf(label, locale, key) }))}
        onChange={setRole}
      />
      <Button type="primary" disabled={!name.trim() || rehearsal.isBusy} onClick={() => void come()}>
        {say('try.comesNow')}
      </Button>
    </section>
  );
}
