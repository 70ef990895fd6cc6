import { nearest } from '@stepwell/expression';
import { LATER } from '../../later.ts';
import type { Problem } from '../../problem.ts';
import type { Scenario, ScenarioStep } from '../../shapes/index.ts';
import { type Said, words } from '../../walk/report.ts';
import { notRunYet } from '../../walk/structure-words.ts';
import { type Facts, problemIn } from '../facts.ts';

/** Scenarios in which somebody acts who is not there, has a role that is not, or does what cannot be done yet. */
export function checkScenarios(facts: Facts): readonly Problem[] {
  const { scenarios } = facts.app;
  return [
    ...scenarios.flatMap((scenario) => [...actors(facts, scenario), ...roles(facts, scenario), ...tables(facts, scenario)]),
    ...notYet(facts),
  ];
}

/** The first step with each act that no runner does yet. */
function notYet(facts: Facts): readonly Problem[] {
  const steps = facts.app.scenarios.flatMap((scenario) => scenario.steps);
  return LATER.acts.flatMap((act) => {
    const first = steps.find((step) => Object.hasOwn(step, act));
    return first ? [problemIn(facts, first, `/${act}`, notRunYet(act))] : [];
  });
}

function actors(facts: Facts, scenario: Scenario): readonly Problem[] {
  const people = (facts.app.demo?.people?.users ?? []).map(({ key }) => key);
  const users = [...(scenario.users ?? []).map(({ key }) => key), ...people, ...scenario.steps.flatMap(whoComes)];
  return scenario.steps.flatMap((step) => {
    const isKnown = step.as === undefined || users.includes(step.as);
    return isKnown ? [] : [problemIn(facts, step, '/as', unknown('user', step.as ?? '', users))];
  });
}

/** The name of a user whom a step makes. */
const whoComes = ({ create, ref }: ScenarioStep): readonly string[] => (create === 'user' && ref !== undefined ? [ref] : []);

function roles(facts: Facts, scenario: Scenario): readonly Problem[] {
  const known = facts.known.inFolder('roles');
  return (scenario.users ?? []).flatMap((user) =>
    (user.roles ?? []).flatMap((role, index) =>
      known.includes(role) ? [] : [problemIn(facts, user, `/roles/${index}`, unknown('role', role, known))],
    ),
  );
}

/** Steps that make records of a table that is not there. What they write is tried when the scenario runs. */
function tables(facts: Facts, scenario: Scenario): readonly Problem[] {
  const known = [...facts.understanding.tables.keys(), ...facts.known.inFolder('tables')];
  return scenario.steps.flatMap((step: ScenarioStep) =>
    ['create', 'import'].flatMap((act) => {
      const table = step[act];
      const isKnown = typeof table !== 'string' || known.includes(table);
      return isKnown ? [] : [problemIn(facts, step, `/${act}`, unknown('table', table, known))];
    }),
  );
}

const KINDS = {
  user: ['场景里没有用户', 'The scenario has no user'],
  role: ['没有角色', 'There is no role'],
  table: ['没有表', 'There is no table'],
} as const;

function unknown(kind: keyof typeof KINDS, name: string, names: readonly string[]): Said {
  const [zh, en] = KINDS[kind];
  const suggestion = nearest(name, names);
  return {
    code: `UNKNOWN_${kind.toUpperCase()}`,
    message: words(`${zh}“${name}”`, `${en} “${name}”`),
    ...(suggestion ? { hint: words(`是不是“${suggestion}”？`, `Did you mean “${suggestion}”?`), fix: suggestion } : {}),
  };
}
