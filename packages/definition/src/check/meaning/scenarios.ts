import { nearest } from '@stepwell/expression';
import type { Problem } from '../../problem.ts';
import type { Scenario } from '../../shapes/index.ts';
import { type Said, words } from '../../walk/report.ts';
import { type Facts, problemIn } from '../facts.ts';

/** Scenarios in which somebody acts who is not there, or has a role that is not. */
export function checkScenarios(facts: Facts): readonly Problem[] {
  return facts.app.scenarios.flatMap((scenario) => [...actors(facts, scenario), ...roles(facts, scenario)]);
}

function actors(facts: Facts, scenario: Scenario): readonly Problem[] {
  const people = (facts.app.demo?.people?.users ?? []).map(({ key }) => key);
  const users = [...(scenario.users ?? []).map(({ key }) => key), ...people];
  return scenario.steps.flatMap((step) => {
    const isKnown = step.as === undefined || users.includes(step.as);
    return isKnown ? [] : [problemIn(facts, step, '/as', unknown('user', step.as ?? '', users))];
  });
}

function roles(facts: Facts, scenario: Scenario): readonly Problem[] {
  const known = facts.known.inFolder('roles');
  return (scenario.users ?? []).flatMap((user) =>
    (user.roles ?? []).flatMap((role, index) =>
      known.includes(role) ? [] : [problemIn(facts, user, `/roles/${index}`, unknown('role', role, known))],
    ),
  );
}

const KINDS = { user: ['场景里没有用户', 'The scenario has no user'], role: ['没有角色', 'There is no role'] } as const;

function unknown(kind: keyof typeof KINDS, name: string, names: readonly string[]): Said {
  const [zh, en] = KINDS[kind];
  const suggestion = nearest(name, names);
  return {
    code: `UNKNOWN_${kind.toUpperCase()}`,
    message: words(`${zh}“${name}”`, `${en} “${name}”`),
    ...(suggestion ? { hint: words(`是不是“${suggestion}”？`, `Did you mean “${suggestion}”?`), fix: suggestion } : {}),
  };
}
